import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'yarn-per-job',
  kind: 'operation',
  title: {
    zh: 'Flink on YARN：一个作业，一个应用',
    en: 'Flink on YARN: one application for each job',
  },
  idea: {
    zh: '每个作业自己向 YARN 要内存，做完就还：一个作业就是 YARN 上的一个应用。',
    en: 'Each job asks YARN for memory of its own and gives it back when it is done: one job, one application.',
  },
  notes: '一.3.(2) 内存Job管理',
  topology: 'yarn',
  taskTopology: { name: 'yarn', bare: false },
  minutes: 45,
  prerequisites: ['yarn-session'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
