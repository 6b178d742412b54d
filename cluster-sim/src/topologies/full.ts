import type { Topology } from '../topology.ts'

/** The notes' 全分布: one master and two workers of Flink beside HDFS (一.3.(1)). */
export const full: Topology = {
  name: 'full',
  title: { zh: '全分布环境', en: 'Fully distributed: one JobManager, two TaskManagers' },
  hosts: {
    bigdata111: ['namenode', 'datanode'],
    bigdata112: ['jobmanager'],
    bigdata113: ['taskmanager'],
    bigdata114: ['taskmanager'],
  },
}
