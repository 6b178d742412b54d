import { defineAnswersLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'
import { truth } from './truth.ts'

export default defineAnswersLab<Task>({
  id: 'flink-storm-spark',
  kind: 'answers',
  title: { zh: '同一个流：Flink、Storm、Spark', en: 'One stream: Flink, Storm, Spark' },
  idea: {
    zh: '逐条处理还是攒批处理，决定延迟；状态和读到的位置是不是一起保存，决定故障之后还对不对。',
    en: 'One by one or batch by batch decides the latency; whether state and position are kept together decides what is right after a failure.',
  },
  notes: '一.5',
  topology: 'compare',
  minutes: 60,
  prerequisites: ['flink-ui-first-look'],
  folder: import.meta.dirname,
  task: taskFrom,
  truth,
  checks,
  hints,
})
