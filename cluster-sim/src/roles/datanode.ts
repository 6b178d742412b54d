import { z } from 'zod'
import { errors } from '../errors.ts'
import { firstHostOf } from '../layout.ts'
import { hadoopDaemon, hadoopLog } from './hadoop.ts'
import type { Role } from './role.ts'

const beans = z.object({ beans: z.tuple([z.object({ LiveNodes: z.string() })]) })
/** `LiveNodes` is JSON in a string, keyed by `host:port`. */
const liveNodes = z.record(z.string(), z.unknown())

/**
 * The address under which a NameNode saw a DataNode that it turned away, from the DataNode's log.
 * It gives up for good then, and runs on without a block pool. Source: Hadoop's DatanodeManager.registerDatanode.
 */
export function refusedAddress(log: string): string | undefined {
  return log.match(
    /Datanode denied communication with namenode because hostname cannot be resolved \(ip=([^,]+),/,
  )?.[1]
}

/** HDFS's worker: ready when the NameNode counts it as live. */
export const datanode: Role = {
  name: 'datanode',
  family: 'hadoop',
  mark: 'org.apache.hadoop.hdfs.server.datanode.DataNode',
  memory: 96,
  overhead: 110,
  ports: [9864, 9866, 9867],
  web: 9864,
  deadline: 60_000,
  // Started beside the NameNode, so it asks again soon instead of once a second.
  command: (context) =>
    hadoopDaemon(context, 'datanode', datanode.mark, [
      '-D',
      'ipc.client.connect.retry.interval=100',
      '-D',
      'ipc.client.connect.max.retries=300',
    ]),
  log: (host) => hadoopLog(host, 'datanode'),
  async probe({ host, topology, json }) {
    const nameNode = firstHostOf(topology, 'namenode') ?? host.name
    const query = '/jmx?qry=Hadoop:service=NameNode,name=NameNodeInfo'
    const info = beans.parse(await json(nameNode, 9870, query)).beans[0]
    const live = Object.keys(liveNodes.parse(JSON.parse(info.LiveNodes))).map((node) => node.split(':')[0])
    return {
      ready: live.includes(host.name),
      seen: {
        zh: `NameNode 看到 ${live.length} 个 DataNode`,
        en: `live DataNodes: ${live.length}`,
      },
    }
  },
  explain(log, host) {
    const address = refusedAddress(log)
    return address ? errors['datanode-refused']({ host, address }, { details: log }) : undefined
  },
}
