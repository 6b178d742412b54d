import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOn } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'architecture-tour',
  kind: 'answers',
  title: { zh: '体系架构：在集群里找到每一个部件', en: 'Architecture: find every part in a running cluster' },
  idea: {
    zh: '架构图上的每一个框，都是某台机器上的某个进程里的某个部件，都留下了可以找到的痕迹。',
    en: 'Every box of the architecture is a part of some process on some machine, and leaves a trace to be found.',
  },
  notes: '一.2',
  topology: 'full',
  minutes: 45,
  prerequisites: ['pseudo-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOn,
  checks,
  hints,
})
