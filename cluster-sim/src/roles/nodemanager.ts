import { nodes } from '../clients/yarn-rest-client.ts'
import { firstHostOf } from '../layout.ts'
import { hadoopDaemon, hadoopLog } from './hadoop.ts'
import type { Role } from './role.ts'

/** YARN's worker: ready when the ResourceManager counts it among the RUNNING nodes. */
export const nodemanager: Role = {
  name: 'nodemanager',
  family: 'hadoop',
  mark: 'org.apache.hadoop.yarn.server.nodemanager.NodeManager',
  memory: 96,
  overhead: 120,
  ports: [8040, 8042],
  web: 8042,
  deadline: 60_000,
  // Started beside the ResourceManager, so it asks again soon instead of once a second.
  command: (context) =>
    hadoopDaemon(context, 'nodemanager', nodemanager.mark, [
      '-D',
      'ipc.client.connect.retry.interval=100',
      '-D',
      'ipc.client.connect.max.retries=300',
    ]),
  log: (host) => hadoopLog(host, 'nodemanager'),
  async probe({ host, topology, json }) {
    const master = firstHostOf(topology, 'resourcemanager') ?? host.name
    const known = nodes.parse(await json(master, 8088, '/ws/v1/cluster/nodes'))
    const running = known.nodes.filter(({ state }) => state === 'RUNNING')
    return {
      ready: running.some(({ nodeHostName }) => nodeHostName === host.name),
      seen: {
        zh: `ResourceManager 看到 ${running.length} 个运行中的 NodeManager`,
        en: `the ResourceManager sees ${running.length} running NodeManagers`,
      },
    }
  },
}
