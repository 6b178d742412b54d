import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'pseudo-cluster',
  kind: 'operation',
  title: {
    zh: '伪分布：一台机器上的 HDFS 与 Flink',
    en: 'Pseudo-distributed: HDFS and Flink on one machine',
  },
  idea: {
    zh: '集群就是几个各司其职的进程：四个守护进程都在，作业才跑得起来。',
    en: 'A cluster is a few processes with a job each: only when all four daemons are there does yours run.',
  },
  notes: '一.3.(1) 伪分布',
  topology: 'pseudo',
  taskTopology: { name: 'pseudo', bare: true },
  minutes: 60,
  prerequisites: [],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
