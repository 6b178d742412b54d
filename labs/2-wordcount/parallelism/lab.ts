import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truthOn } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'parallelism',
  kind: 'answers',
  title: { zh: '并行度：四个级别与 slot', en: 'Parallelism: four levels, and slots' },
  idea: {
    zh: '并行度可以在四处设置，离算子最近的那一处说了算；作业占用的 slot 数，是最宽的那个方框的并行度。',
    en: 'Parallelism is set in four places, and the one nearest the operator wins; a job takes as many slots as its widest box has tasks.',
  },
  notes: '二.4',
  topology: 'full',
  minutes: 40,
  prerequisites: ['full-cluster', 'wordcount-streaming-java'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth: truthOn,
  checks,
  hints,
})
