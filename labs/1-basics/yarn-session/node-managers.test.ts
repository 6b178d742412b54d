import { expect, test } from 'vitest'
import { reasonsIn } from './node-managers.ts'

/** As Hadoop 3.4.2 logged it. */
const logged = `2026-11-25 14:54:03,374 WARN org.apache.hadoop.yarn.server.nodemanager.containermanager.monitor.ContainersMonitorImpl: Container [pid=14879,containerID=container_1795618204211_0002_01_000001] is running 885098880B beyond the 'VIRTUAL' memory limit. Current usage: 44.0 MB of 1 GB physical memory used; 1.9 GB of 1.1 GB virtual memory used. Killing container.
Dump of the process-tree for container_1795618204211_0002_01_000001 :
2026-11-25 14:54:03,692 WARN org.apache.hadoop.yarn.server.nodemanager.DefaultContainerExecutor: Exit code from container container_1795618204211_0002_01_000001 is : 143
`

test('the sentence that says which limit was broken, and no other', () => {
  expect(reasonsIn(logged)).toEqual([
    "Container [pid=14879,containerID=container_1795618204211_0002_01_000001] is running 885098880B beyond the 'VIRTUAL' memory limit. Current usage: 44.0 MB of 1 GB physical memory used; 1.9 GB of 1.1 GB virtual memory used",
  ])
  expect(reasonsIn(logged.replaceAll('VIRTUAL', 'PHYSICAL'))).toEqual([])
  expect(reasonsIn(logged.split('\n').slice(2).join('\n'))).toEqual([])
})
