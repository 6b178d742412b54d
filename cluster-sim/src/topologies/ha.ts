import type { Topology } from '../topology.ts'

/** The notes' Flink HA: two JobManagers, of which ZooKeeper's quorum of three elects the leader (一.3.(5)). */
export const ha: Topology = {
  name: 'ha',
  title: { zh: '高可用环境（ZooKeeper）', en: 'High availability with ZooKeeper: two JobManagers' },
  hosts: {
    bigdata111: ['namenode', 'datanode'],
    bigdata112: ['zookeeper', 'jobmanager'],
    bigdata113: ['zookeeper', 'jobmanager', 'taskmanager'],
    bigdata114: ['zookeeper', 'taskmanager'],
  },
  flink: {
    'high-availability.type': 'zookeeper',
    'high-availability.zookeeper.quorum': 'bigdata112:2181,bigdata113:2181,bigdata114:2181',
    'high-availability.zookeeper.path.root': '/flink',
    'high-availability.cluster-id': '/cluster_one',
    'high-availability.storageDir': 'hdfs://bigdata111:9000/flink/recovery',
    // A dead leader is replaced in less than 10 s; Flink's defaults are 60 s for the session, 10 s and 50 s.
    'high-availability.zookeeper.client.session-timeout': '5 s',
    'high-availability.zookeeper.client.connection-timeout': '3 s',
    'high-availability.zookeeper.client.retry-wait': '500 ms',
    'high-availability.zookeeper.client.max-retry-attempts': 20,
    'heartbeat.interval': '1 s',
    'heartbeat.timeout': '5 s',
  },
}
