import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'outer-joins',
  kind: 'program',
  language: 'java',
  title: { zh: '外连接：左、右、全', en: 'Outer joins: left, right, full' },
  idea: {
    zh: '外连接保住没有伙伴的行，代价是：缺的那一边是 null，由你来处理。',
    en: 'An outer join keeps rows without a partner; the price is that the missing side is null, and yours to deal with.',
  },
  notes: '三.6',
  topology: 'pseudo',
  minutes: 30,
  prerequisites: ['join'],
  folder: import.meta.dirname,
  mainClass: 'OuterZones',
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
    // Which join it is shows in the result; a coGroup can do the same.
    usedFlink(10, [{ name: '…OuterJoin(…)', vertex: /join|CoGroup/i }]),
    wroteOutput(5),
    ...readingChecks(readings),
  ],
  hints,
})
