import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOn } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'flink-ui',
  kind: 'answers',
  title: { zh: '用 Flink UI 看病', en: 'Diagnose jobs in the Flink web UI' },
  idea: {
    zh: 'RUNNING 不等于健康：哪里慢、哪次检查点失败、为什么重启过，Web UI 上各有一处证据。',
    en: 'RUNNING is not healthy: the web UI has one place for what is slow, what failed, and why it restarted.',
  },
  notes: '一.3.(6)',
  topology: 'pseudo',
  minutes: 45,
  prerequisites: ['flink-ui-first-look'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOn,
  checks,
  hints,
})
