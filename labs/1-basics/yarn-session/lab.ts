import { knownFailureHints } from '@flink-lab/grader/errors-catalogue'
import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'yarn-session',
  kind: 'operation',
  title: {
    zh: 'Flink on YARN：一个会话，大家共享',
    en: 'Flink on YARN: one session, shared by all jobs',
  },
  idea: {
    zh: '会话是 YARN 上的一个应用：内存申请一次，之后的作业都用它，YARN 看不到它们。',
    en: 'A session is one application on YARN: its memory is asked for once, and the jobs that share it are nothing that YARN sees.',
  },
  notes: '一.3.(2) 内存集中管理',
  topology: 'yarn',
  taskTopology: { name: 'yarn', bare: false },
  minutes: 60,
  prerequisites: ['full-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints: [...hints, ...knownFailureHints],
})
