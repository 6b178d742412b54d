import type { Topology } from '../topology.ts'
import { ha } from './ha.ts'

/** Every role there is, on one host, for the archives that JVMs start from: not one that students start. */
export const training: Topology = {
  name: 'training',
  title: { zh: '练习用的集群', en: 'The cluster that archives are learnt from' },
  hosts: {
    bigdata111: [
      'namenode',
      'datanode',
      'zookeeper',
      'jobmanager',
      'taskmanager',
      'resourcemanager',
      'nodemanager',
    ],
  },
  flink: { ...ha.flink, 'high-availability.zookeeper.quorum': 'bigdata111:2181' },
}
