import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'cross',
  kind: 'program',
  language: 'java',
  title: { zh: '笛卡尔积', en: 'The Cartesian product' },
  idea: {
    zh: 'cross 把每一行和每一行配对：n 行和 m 行得到 n×m 对，只在没有键可用时才用它。',
    en: 'A cross pairs every row with every row: n and m make n × m, so it is for conditions that no key can express.',
  },
  notes: '三.4',
  topology: 'pseudo',
  minutes: 30,
  prerequisites: ['join'],
  folder: import.meta.dirname,
  mainClass: 'ZonePairs',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', `${input}/zones.csv`, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [{ name: 'cross(…)', vertex: /\bCross\b/ }]),
    wroteOutput(5),
    ...readingChecks(readings),
  ],
  hints,
})
