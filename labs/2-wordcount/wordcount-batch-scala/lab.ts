import { compiles, ends, usedFlink, wroteOutput } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { outputChecks } from '../words/checks.ts'
import { type Task, taskFrom } from '../words/task.ts'
import { type Truth, worldFrom } from '../words/world.ts'
import { hints } from './hints.ts'

export default defineProgramLab<Task, Truth>({
  id: 'wordcount-batch-scala',
  kind: 'program',
  language: 'scala',
  title: { zh: '批处理 WordCount（Scala）', en: 'Batch WordCount in Scala' },
  idea: {
    zh: '写起来像 Scala 集合，执行起来是分布式的：闭包被序列化，每个并行的任务各得一份。',
    en: 'It reads like a Scala collection and runs distributed: closures are serialised, and each parallel task gets its own copy.',
  },
  notes: '二.1',
  topology: 'pseudo',
  minutes: 40,
  prerequisites: ['wordcount-batch-java'],
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
