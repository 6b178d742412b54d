import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { outputChecks } from '../words/checks.ts'
import { type Task, taskFrom } from '../words/task.ts'
import { type Truth, worldFrom } from '../words/world.ts'
import { hints } from './hints.ts'

export default defineProgramLab<Task, Truth>({
  id: 'wordcount-batch-java',
  kind: 'program',
  language: 'java',
  title: { zh: '批处理 WordCount（Java）', en: 'Batch WordCount in Java' },
  idea: {
    zh: '程序只是画一张数据流图；execute() 把它交给集群，并行的任务各做一部分。',
    en: 'A program only draws a dataflow; execute() hands it to the cluster, whose parallel tasks each do a part.',
  },
  notes: '二.1',
  topology: 'pseudo',
  minutes: 45,
  prerequisites: ['pseudo-cluster'],
  folder: import.meta.dirname,
  mainClass: 'WordCount',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', input, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  checks: [
    compiles(5),
    ends(10),
    usedFlink(10, [{ name: 'groupBy(…).sum(…)', vertex: /\b(Group)?Reduce\b/ }]),
    wroteOutput(5),
    ...outputChecks,
  ],
  hints,
})
