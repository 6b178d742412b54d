import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { watchCaches } from './caches.ts'
import { ownChecks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'distributed-cache',
  kind: 'program',
  language: 'java',
  title: { zh: '分布式缓存', en: 'The distributed cache' },
  idea: {
    zh: '登记一次，每个干活的 TaskManager 得到一份本地的拷贝，它上面所有的子任务共用。',
    en: 'Register a file once, and every TaskManager that works gets one local copy, which all its subtasks share.',
  },
  notes: '一.4',
  topology: 'full',
  minutes: 40,
  prerequisites: ['full-cluster'],
  folder: import.meta.dirname,
  mainClass: 'NameStations',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => [
    ...['-input', `${input}/readings`],
    ...['-stations', `${input}/stations.csv`],
    ...['-output', output],
  ],
  // Five subtasks need both TaskManagers, which have four slots each.
  parallelisms: [1, 5],
  timeout: 60_000,
  watch: watchCaches,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [{ name: 'map(…)', vertex: /Map/ }]),
    wroteOutput(5),
    ...ownChecks,
  ],
  hints,
})
