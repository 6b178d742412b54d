import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { readingChecks } from '../../kit/readings.ts'
import { hints } from './hints.ts'
import { numbering } from './numbering.ts'
import { readings } from './readings.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'map-flatmap-mappartition',
  kind: 'program',
  language: 'java',
  title: { zh: 'map、flatMap、mapPartition', en: 'map, flatMap, mapPartition' },
  idea: {
    zh: 'map 一进一出，flatMap 一进多出，mapPartition 进来的是整个分区：贵重的准备只做一次。',
    en: 'map is one in, one out; flatMap one in, any number out; mapPartition is given a whole partition, so what is costly is prepared once.',
  },
  notes: '三.1',
  topology: 'pseudo',
  minutes: 25,
  prerequisites: ['wordcount-batch-java'],
  folder: import.meta.dirname,
  mainClass: 'ZoneList',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', input, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [
      { name: 'flatMap(…)', vertex: /FlatMap/ },
      { name: 'mapPartition(…)', vertex: /MapPartition/ },
    ]),
    wroteOutput(5),
    ...readingChecks(readings),
    numbering,
  ],
  hints,
})
