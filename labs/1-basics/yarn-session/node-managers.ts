import { exchange } from '@flink-lab/cluster-sim/clients/http'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { parseSite } from '@flink-lab/cluster-sim/config/hadoop-site'

/** Hosts whose NodeManager the ResourceManager counts as running. */
export async function runningNodes({ yarn }: Cluster): Promise<string[]> {
  const running = (await yarn.nodes()).filter(({ state }) => state === 'RUNNING')
  return [...new Set(running.map(({ nodeHostName }) => nodeHostName))].sort()
}

/**
 * Virtual memory that a host's NodeManager allows, as a multiple of a container's physical memory: what the daemon
 * has loaded (Hadoop's `/conf` page), not what is in the file. Undefined when it does not look, or does not answer.
 */
export async function virtualLimit(cluster: Cluster, host: string): Promise<number | undefined> {
  const { hostname, port } = await cluster.host(host).endpoint(8042)
  const url = `http://${hostname}:${port}/conf`
  const answer = await exchange(url, { maxBytes: 4 * 1024 * 1024 }).catch(() => undefined)
  if (answer?.status !== 200) return undefined
  const keys = parseSite(answer.body.toString('utf8'))
  if (keys['yarn.nodemanager.vmem-check-enabled'] === 'false') return undefined
  return Number(keys['yarn.nodemanager.vmem-pmem-ratio'])
}

/** `Container [pid=…,containerID=…] is running …B beyond the 'VIRTUAL' memory limit. Current usage: …` */
const reason =
  /Container \[pid=\d+,containerID=container_\w+\] is running \d+B beyond the 'VIRTUAL' memory limit\. Current usage: [^;\n]{1,100}; [^;\n]{1,60} virtual memory used/g

/** Sentences in a text that say which container was killed for its virtual memory, and by how much it ran over. */
export const reasonsIn = (text: string): string[] => text.match(reason) ?? []

const longestLog = 20_000

/** The same of all NodeManagers' logs. */
export async function reasonsLogged(cluster: Cluster): Promise<string[]> {
  const hosts = Object.entries(cluster.topology.hosts).filter(([, roles]) => roles.includes('nodemanager'))
  const logs = await Promise.all(hosts.map(([host]) => cluster.logs(host, 'nodemanager', longestLog)))
  return logs.flatMap(reasonsIn)
}
