import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineAnswersLab<Task>({
  id: 'flink-ui-first-look',
  kind: 'answers',
  title: { zh: '初识 Flink UI', en: 'A first look at the Flink web UI' },
  idea: {
    zh: '一个作业、几个方框、许多子任务、几个 slot：Web UI 上的四种数，各数各的东西。',
    en: 'One job, some boxes, many subtasks, a few slots: four numbers in the web UI that count four different things.',
  },
  notes: '一.3.(6)',
  topology: 'pseudo',
  minutes: 30,
  prerequisites: ['pseudo-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
