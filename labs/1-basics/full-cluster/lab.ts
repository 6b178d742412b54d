import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'full-cluster',
  kind: 'operation',
  title: { zh: '全分布：一个主节点，两个从节点', en: 'Fully distributed: one master, two workers' },
  idea: {
    zh: '谁在哪里，由主节点上的两张名单决定；其余的机器只要有同一份文件。',
    en: 'Two lists on the master decide who runs where; all that the other machines need is the same files.',
  },
  notes: '一.3.(1) 全分布',
  topology: 'full',
  taskTopology: { name: 'full', bare: true },
  minutes: 60,
  prerequisites: ['pseudo-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
