import { nodeData } from './clients/zookeeper.ts'
import type { Host } from './host.ts'
import { hostsOf } from './layout.ts'
import type { Topology } from './topology.ts'

/** Where Flink writes the leading REST endpoint down: `ZooKeeperLeaderElectionDriver`, `connection_info`. */
function leaderNode({ flink = {} }: Topology): string {
  const root = flink['high-availability.zookeeper.path.root'] ?? '/flink'
  const cluster = flink['high-availability.cluster-id'] ?? '/default'
  return `${root}${cluster}/leader/rest_server/connection_info`
}

/** The host whose name or address the node's serialised URL holds. */
function hostIn<H extends Host>(data: Buffer, machines: readonly H[]): H | undefined {
  const host = data.toString('latin1').match(/https?:\/\/([^:/]+):\d+/)?.[1]
  return machines.find(({ name, address }) => name === host || address === host)
}

/**
 * The host of the leading JobManager, as ZooKeeper knows it; of a single one without asking. A leader that died is
 * named until its session ends.
 * @returns undefined while none leads
 */
export async function leadingJobManager<H extends Host>(
  topology: Topology,
  machines: readonly H[],
): Promise<H | undefined> {
  const on = (role: string) =>
    hostsOf(topology, role).flatMap((host) => machines.filter(({ name }) => name === host))
  const [first, another] = on('jobmanager')
  if (!another) return first
  for (const server of on('zookeeper')) {
    try {
      const data = await nodeData(await server.endpoint(2181), leaderNode(topology))
      return data && hostIn(data, machines)
    } catch {
      // Down, or without a quorum: perhaps the next one knows.
    }
  }
  return undefined
}
