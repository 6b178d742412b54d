import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'filter-distinct',
  kind: 'program',
  language: 'java',
  title: { zh: 'filter、distinct', en: 'filter, distinct' },
  idea: {
    zh: 'filter 看一行就能决定；distinct 要看过所有的行，所以数据先得重新分发。',
    en: 'filter decides by one row alone; distinct has to have seen them all, so the data is dealt out anew first.',
  },
  notes: '三.2',
  topology: 'pseudo',
  minutes: 25,
  prerequisites: ['wordcount-batch-java'],
  folder: import.meta.dirname,
  mainClass: 'ZoneAreas',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', input, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [{ name: 'filter(…)', vertex: /Filter/ }]),
    wroteOutput(5),
    ...readingChecks(readings),
  ],
  hints,
})
