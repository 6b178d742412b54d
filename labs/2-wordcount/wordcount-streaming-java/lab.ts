import { compiles, ends } from '@flink-lab/grader/program/checks'
import { defineProgramLab } from '../../kit/lab.ts'
import { ownChecks } from './checks.ts'
import { hints } from './hints.ts'
import { watchPlan } from './plan.ts'
import { type Task, taskFrom } from './task.ts'
import { type Truth, worldFrom } from './world.ts'

export default defineProgramLab<Task, Truth>({
  id: 'wordcount-streaming-java',
  kind: 'program',
  language: 'java',
  title: { zh: '流处理 WordCount（Java）', en: 'Streaming WordCount in Java' },
  idea: {
    zh: '流没有尽头，次数也就没有定数：要么不断更新，要么把流切成窗口，一个窗口一个结果。',
    en: 'A stream has no end, so no count is final: it is updated for ever, or the stream is cut into windows.',
  },
  notes: '二.2',
  topology: 'pseudo',
  minutes: 45,
  prerequisites: ['wordcount-batch-java'],
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
