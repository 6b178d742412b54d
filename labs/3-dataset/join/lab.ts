import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'join',
  kind: 'program',
  language: 'java',
  title: { zh: 'join 操作', en: 'Joins' },
  idea: {
    zh: 'join 把键相同的行两两配对：一边 2 行、另一边 3 行，就是 6 对；没有伙伴的行不出现。',
    en: 'A join pairs all rows that share a key: two on one side and three on the other make six; a row alone is gone.',
  },
  notes: '三.3',
  topology: 'pseudo',
  minutes: 30,
  prerequisites: ['wordcount-batch-java'],
  folder: import.meta.dirname,
  mainClass: 'CountryZones',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => [
    ...['-countries', `${input}/countries.csv`],
    ...['-zones', `${input}/zones.csv`],
    ...['-output', output],
  ],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    // A coGroup or a left join that drops what has no partner is a join, too.
    usedFlink(10, [{ name: 'join(…)', vertex: /\bjoin\b|CoGroup/i }]),
    wroteOutput(5),
    ...readingChecks(readings),
  ],
  hints,
})
