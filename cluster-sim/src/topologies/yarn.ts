import { providedLibs } from '../roles/provided-libs.ts'
import type { Topology } from '../topology.ts'

/** The notes' Flink on YARN: nothing of Flink runs until it is asked for (一.3.(2)–(4)). */
export const yarn: Topology = {
  name: 'yarn',
  title: { zh: 'Flink on YARN', en: 'Flink on YARN: three NodeManagers' },
  hosts: {
    bigdata111: ['namenode', 'resourcemanager'],
    bigdata112: ['datanode', 'nodemanager'],
    bigdata113: ['datanode', 'nodemanager'],
    bigdata114: ['datanode', 'nodemanager'],
  },
  flink: {
    // Hadoop's shutdown hook trips over this check and prints a trace after every `flink run` on HDFS.
    'classloader.check-leaked-classloader': false,
    ...providedLibs('bigdata111'),
    // What is still uploaded anew for every application: one copy will do.
    'yarn.file-replication': 1,
  },
}
