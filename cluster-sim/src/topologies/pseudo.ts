import type { Topology } from '../topology.ts'

/** The notes' 伪分布: everything on one machine (一.3.(1)). */
export const pseudo: Topology = {
  name: 'pseudo',
  title: { zh: '伪分布环境', en: 'Pseudo-distributed: everything on one machine' },
  hosts: { bigdata111: ['jobmanager', 'taskmanager', 'namenode', 'datanode'] },
}
