import { dirname, join } from 'node:path'
import { fourLetters } from '../clients/zookeeper.ts'
import type { Host } from '../host.ts'
import { hostsOf } from '../layout.ts'
import type { Topology } from '../topology.ts'
import { flinkDaemon, flinkLog } from './flink.ts'
import type { Configuration, Role } from './role.ts'

/** The notes' `zoo.cfg`: the same servers on every host; each listens at its own name. */
function configuration(topology: Topology, host: Host): Configuration {
  const servers = hostsOf(topology, 'zookeeper').map((name, index) => `server.${index + 1}=${name}:2888:3888`)
  const lines = [
    // A session ends at the next tick, so a short one lets a dead leader go earlier. Limits are in ticks.
    'tickTime=1000',
    'initLimit=20',
    'syncLimit=10',
    `dataDir=${join(dirname(host.flinkHome), 'zookeeper-data')}`,
    'clientPort=2181',
    `clientPortAddress=${host.name}`,
    'admin.enableServer=false',
    '4lw.commands.whitelist=srvr,ruok',
    ...servers,
  ]
  return { files: { 'conf/zoo.cfg': `${lines.join('\n')}\n` } }
}

/** One server of a ZooKeeper quorum, the one that ships inside Flink: ready when it leads or follows. */
export const zookeeper: Role = {
  name: 'zookeeper',
  family: 'flink',
  mark: 'org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer',
  memory: 48,
  overhead: 80,
  ports: [2181, 3888],
  deadline: 60_000,
  configuration,
  command(context) {
    const id = hostsOf(context.topology, 'zookeeper').indexOf(context.host.name) + 1
    const file = join(context.host.flinkHome, 'conf/zoo.cfg')
    return flinkDaemon(context, 'zookeeper', zookeeper.mark, {
      flags: ['-Dzookeeper.jmx.log4j.disable=true'],
      args: ['--zkConfigFile', file, '--peerId', String(id)],
    })
  },
  log: (host) => flinkLog(host, 'zookeeper'),
  async probe({ host }) {
    const answer = await fourLetters(await host.endpoint(2181), 'srvr')
    const mode = answer.match(/^Mode: (\w+)$/m)?.[1]
    return {
      ready: mode !== undefined,
      seen: mode
        ? { zh: `ZooKeeper 的角色是 ${mode}`, en: `ZooKeeper is a ${mode}` }
        : { zh: '还没有选出法定人数', en: 'there is no quorum yet' },
    }
  },
}
