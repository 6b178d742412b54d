import type { HostName, RoleName, Topology } from '@flink-lab/cluster-sim/topology'
import { width } from './table.ts'

/** Daemons by the names that Flink's and Hadoop's own books give them. */
const names: Readonly<Record<string, string>> = {
  namenode: 'NameNode',
  datanode: 'DataNode',
  jobmanager: 'JobManager',
  taskmanager: 'TaskManager',
  resourcemanager: 'ResourceManager',
  nodemanager: 'NodeManager',
  zookeeper: 'ZooKeeper',
  kafka: 'Kafka',
}

/**
 * A topology as boxes side by side: one a host, its roles inside.
 * @param paint gives a role's name its colour
 */
export function renderTopology(
  topology: Pick<Topology, 'hosts'>,
  paint: (host: HostName, role: RoleName) => (text: string) => string = () => (text) => text,
): string {
  const hosts = Object.entries(topology.hosts).map(([host, roles]) => [
    host,
    ...roles.map((role) => paint(host, role)(names[role] ?? role)),
  ])
  const height = Math.max(...hosts.map((lines) => lines.length))
  const boxes = hosts.map(([host = '', ...roles]) => {
    const inner = Math.max(...[host, ...roles].map(width)) + 2
    const fill = (text: string) => `│ ${text}${' '.repeat(inner - width(text) - 1)}│`
    const body = Array.from({ length: height - 1 }, (_, at) => fill(roles[at] ?? ''))
    return [`┌${` ${host} `.padEnd(inner, '─')}┐`, ...body, `└${'─'.repeat(inner)}┘`]
  })
  return Array.from({ length: height + 1 }, (_, line) => boxes.map((box) => box[line]).join(' ')).join('\n')
}
