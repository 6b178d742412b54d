import type { Topology } from '../topology.ts'

/**
 * One machine for comparing systems, with Flink and the ZooKeeper that Storm needs running; Storm and Spark are
 * started by hand, one after another (一.5).
 */
export const compare: Topology = {
  name: 'compare',
  title: { zh: 'Flink、Storm、Spark 在同一台机器上', en: 'Flink, Storm and Spark on one machine' },
  hosts: { bigdata111: ['zookeeper', 'jobmanager', 'taskmanager'] },
  needs: ['storm', 'spark'],
  flink: {
    // A dead TaskManager is missed in 5 s; Flink's defaults are 10 s and 50 s.
    'heartbeat.interval': '1 s',
    'heartbeat.timeout': '5 s',
  },
}
