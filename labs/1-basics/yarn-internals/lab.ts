import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOf } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'yarn-internals',
  kind: 'answers',
  title: { zh: 'Flink on Yarn 的内部：谁向谁要', en: 'Inside Flink on YARN: who asks whom' },
  idea: {
    zh: '客户端只申请一个容器，里面是 JobManager；其余的容器由 JobManager 在需要 slot 的时候自己去申请。',
    en: 'The client asks for one container, and in it is the JobManager, which asks for all the others when it needs slots.',
  },
  notes: '一.3.(4)',
  topology: 'yarn',
  minutes: 45,
  prerequisites: ['yarn-per-job'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOf,
  checks,
  hints,
})
