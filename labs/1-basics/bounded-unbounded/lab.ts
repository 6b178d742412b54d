import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'bounded-unbounded',
  kind: 'operation',
  title: {
    zh: '有界与无界：同一份数据的两种算法',
    en: 'Bounded and unbounded: one set of data, two ways to count',
  },
  idea: {
    zh: '数据有尽头，结果才有“最终”；没有尽头，结果就只能边算边改。',
    en: 'Only where data end is a result ever final; where they do not, results come at once and are corrected for ever.',
  },
  notes: '一.1',
  topology: 'pseudo',
  taskTopology: { name: 'pseudo', bare: false },
  minutes: 40,
  prerequisites: ['pseudo-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
