import { compiles, ends } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { ownChecks } from '../wordcount-streaming-java/checks.ts'
import { watchPlan } from '../wordcount-streaming-java/plan.ts'
import { type Task, taskFrom } from '../wordcount-streaming-java/task.ts'
import { type Truth, worldFrom } from '../wordcount-streaming-java/world.ts'
import { hints } from './hints.ts'

export default defineProgramLab<Task, Truth>({
  id: 'wordcount-streaming-scala',
  kind: 'program',
  language: 'scala',
  title: { zh: '流处理 WordCount（Scala）', en: 'Streaming WordCount in Scala' },
  idea: {
    zh: '窗口的次数由 Flink 的状态保管；函数外面的变量被拷贝走以后，哪个窗口结束都不会把它清零。',
    en: "A window's count is kept in Flink's state; a variable outside of the function is copied away, and no window's end resets it.",
  },
  notes: '二.2',
  topology: 'pseudo',
  minutes: 40,
  prerequisites: ['wordcount-streaming-java', 'wordcount-batch-scala'],
  folder: import.meta.dirname,
  mainClass: 'StreamingWordCount',
  task: taskFrom,
  world: worldFrom,
  args: ({ input, output }) => ['-input', input, '-output', output],
  parallelisms: [1, 2],
  timeout: 60_000,
  watch: watchPlan,
  checks: [compiles(5), ends(10), ...ownChecks],
  hints,
})
