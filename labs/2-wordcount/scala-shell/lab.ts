import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOn } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'scala-shell',
  kind: 'answers',
  title: { zh: '在 Scala Shell 里和集群对话', en: 'Talking to the cluster in the Scala shell' },
  idea: {
    zh: '一行一行地试，每一行却是真的作业：函数被编译成类，和作业一起送到 TaskManager。',
    en: 'You try things line by line, and yet each is a real job: functions become classes that travel to the TaskManagers with it.',
  },
  notes: '二.3',
  topology: 'pseudo',
  minutes: 30,
  prerequisites: ['wordcount-batch-scala'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOn,
  checks,
  hints,
})
