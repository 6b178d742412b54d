import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'first-n',
  kind: 'program',
  language: 'java',
  title: { zh: 'first—N', en: 'First N' },
  idea: {
    zh: '没有排过序，“前 N 个”就只是“先到的 N 个”：每次可能都不一样。',
    en: 'Without an order, the first N are merely the first to come: others, perhaps, in every run.',
  },
  notes: '三.5',
  topology: 'pseudo',
  minutes: 25,
  prerequisites: ['filter-distinct'],
  folder: import.meta.dirname,
  mainClass: 'FirstZones',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', input, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [{ name: 'groupBy(…).first(…)', vertex: /GroupReduce/ }]),
    wroteOutput(5),
    ...readingChecks(readings),
  ],
  hints,
})
