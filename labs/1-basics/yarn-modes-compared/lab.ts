import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOf } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'yarn-modes-compared',
  kind: 'answers',
  title: { zh: '两种模式，用数字比', en: 'Two modes, compared by numbers' },
  idea: {
    zh: '会话模式省内存、启动快，可是一损俱损；一个应用一个作业的模式多付内存和时间，买来的是隔离。',
    en: 'A session saves memory and time, but its jobs fall together; an application for each job pays both, and what it buys is isolation.',
  },
  notes: '一.3.(3)',
  topology: 'yarn',
  minutes: 45,
  prerequisites: ['yarn-session', 'yarn-per-job'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOf,
  checks,
  hints,
})
