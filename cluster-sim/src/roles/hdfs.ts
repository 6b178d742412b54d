import { firstHostOf, hostsOf } from '../layout.ts'
import type { Topology } from '../topology.ts'
import type { Configuration } from './role.ts'

/** Hadoop itself expands it, so the same file is right on every host. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: Hadoop's own syntax
export const hadoopData = '${env.HOME}/training/hadoop-data'

/** What NameNode and DataNode agree on: the pages of the notes' HDFS at `hdfs://bigdata111:9000`. */
export function hdfsConfiguration(topology: Topology): Configuration {
  const nameNode = firstHostOf(topology, 'namenode')
  const dataNodes = hostsOf(topology, 'datanode').length
  return {
    hadoop: {
      'core-site': {
        'fs.defaultFS': `hdfs://${nameNode}:9000`,
        'hadoop.tmp.dir': hadoopData,
      },
      'hdfs-site': {
        'dfs.replication': String(Math.min(2, Math.max(1, dataNodes))),
        // The default waits 30 s after a restart for further block reports.
        'dfs.namenode.safemode.extension': '0',
        'dfs.namenode.handler.count': '4',
        'dfs.datanode.handler.count': '3',
        // A writer that closes a small file before the DataNode has reported its block waits this long; default 400 ms.
        'dfs.client.block.write.locateFollowingBlock.initial.delay.ms': '20',
      },
    },
  }
}
