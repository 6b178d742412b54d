import { expect, test } from 'vitest'
import { writesTo } from '../yarn-session/session.ts'
import { toldBy } from './applications.ts'

/** Lines of what `bin/flink run -m yarn-cluster -yjm 1280 -ytm 1536` left behind (Flink 1.20.3). */
const perJob = `
2026-11-25 15:03:53,719 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting YarnJobClusterEntrypoint (Version: 1.20.3, Scala: 2.12, Rev:01e3a6d, Date:2025-09-20T02:22:05+02:00)
2026-11-25 15:03:56,590 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: taskmanager.memory.process.size, 1536 mb
2026-11-25 15:03:56,592 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: jobmanager.memory.process.size, 1280 mb
2026-11-25 15:04:33,213 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - DataSink (CsvOutputFormat (path: hdfs://bigdata111:9000/x4, delimiter:  )) (1/1) (5e2a8537c498019f2fa9c390712a8be3_b1813796239e9b647002101c682e687c_0_0) switched from INITIALIZING to RUNNING.
2026-11-25 15:04:36,101 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - DataSink (CsvOutputFormat (path: hdfs://bigdata111:9000/x4, delimiter:  )) (1/1) (5e2a8537c498019f2fa9c390712a8be3_b1813796239e9b647002101c682e687c_0_0) switched from RUNNING to FINISHED.
`

/** And of `bin/flink run-application -t yarn-application` with the sizes of config.yaml. */
const application = `
2026-11-25 15:01:53,476 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting YarnApplicationClusterEntryPoint (Version: 1.20.3, Scala: 2.12, Rev:01e3a6d, Date:2025-09-20T02:22:05+02:00)
2026-11-25 15:01:56,396 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: taskmanager.memory.process.size, 1728m
2026-11-25 15:01:56,399 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: jobmanager.memory.process.size, 1600m
`

test('mode, sizes and finished sinks, whichever way they were written', () => {
  const told = toldBy(perJob)
  expect(told).toMatchObject({ mode: 'per-job', jobManagerMiB: 1280, taskManagerMiB: 1536 })
  expect(told?.sinks).toHaveLength(1)
  expect(writesTo(told?.sinks ?? [], '/x4')).toBe(true)
  expect(writesTo(told?.sinks ?? [], '/x')).toBe(false)
  expect(toldBy(application)).toEqual({
    mode: 'application',
    jobManagerMiB: 1600,
    taskManagerMiB: 1728,
    sinks: [],
  })
})

test('what is no log of a master tells nothing', () => {
  expect(toldBy('')).toBeUndefined()
  expect(
    toldBy('exec /bin/bash -c "java org.apache.flink.yarn.entrypoint.YarnJobClusterEntrypoint"'),
  ).toBeUndefined()
})
