import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import type { Topology } from '@flink-lab/cluster-sim/topology'
import { up } from '@flink-lab/cluster-sim/up'
import { openEngine } from '@flink-lab/engine/open'
import { alternate } from '../alternate.ts'
import { versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

const yarn = topologyNamed('yarn')

/** The same hosts and roles with YARN's and Flink's own defaults where the lab has others. */
const stock: Topology = {
  ...yarn,
  flink: { 'classloader.check-leaked-classloader': false },
  hadoop: {
    'yarn-site': {
      'yarn.resourcemanager.nodemanagers.heartbeat-interval-ms': '1000',
      'yarn.resourcemanager.connect.retry-interval.ms': '30000',
      'yarn.nodemanager.container-monitor.interval-ms': '3000',
    },
  },
}

async function session(cluster: Cluster, prefix: string): Promise<void> {
  const command = `${prefix} bin/yarn-session.sh -jm 1024 -tm 1024 -d`
  const { exitCode, output } = await cluster.host('bigdata111').exec(command, { timeout: 180_000 })
  if (exitCode !== 0 || !/JobManager Web Interface: /.test(output)) throw new Error(output)
}

const end = (cluster: Cluster) => async () => {
  const kill =
    "yarn application -list 2>/dev/null | grep -o '^application_[0-9_]*' | xargs -rn1 yarn application -kill"
  await cluster.host('bigdata111').exec(kill, { timeout: 120_000 })
}

/**
 * The notes' session, from the command until it gives the address of its JobManager. Peer: on the same topology with
 * stock settings, its client a JVM without archive. Ours: on the topology as it is, as a student types it.
 */
export const suite: Suite = {
  name: 'yarn-session',
  what: 'bin/yarn-session.sh -jm 1024 -tm 1024 -d until usable: stock settings against the yarn topology',
  promised: 1 / 0.6,
  rounds: 5,
  async run(rounds, onRound) {
    const engine = await openEngine()
    await using peer = await up(stock, { engine, driver: 'process', name: 'bench-stock' })
    await using ours = await up(yarn, { engine, driver: 'process', name: 'bench-yarn' })
    const kept = await alternate(
      {
        name: 'stock settings',
        async run() {
          await session(peer, 'JVM_ARGS=')
          return undefined
        },
        after: end(peer),
      },
      {
        name: 'yarn',
        async run() {
          await session(ours, '')
          return undefined
        },
        after: end(ours),
      },
      rounds,
      { onRound },
    )
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
