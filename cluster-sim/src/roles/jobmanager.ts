import { z } from 'zod'
import { hostsOf } from '../layout.ts'
import { flinkConfiguration, flinkDaemon, flinkLog } from './flink.ts'
import type { Role } from './role.ts'

const overview = z.object({ 'flink-version': z.string() })

/**
 * Flink's master of a standalone session: ready when its REST API gives an overview. One of several does so once
 * a leader is elected, whichever that is.
 */
export const jobmanager: Role = {
  name: 'jobmanager',
  family: 'flink',
  mark: 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint',
  // With high availability it keeps its files in HDFS, and dies at start when the NameNode does not answer.
  after: (topology) => (hostsOf(topology, 'zookeeper').length > 0 ? ['namenode'] : []),
  memory: 192,
  overhead: 130,
  ports: [6123, 8081],
  web: 8081,
  deadline: 60_000,
  configuration: flinkConfiguration,
  command: (context) =>
    flinkDaemon(context, 'standalonesession', jobmanager.mark, {
      args: ['--executionMode', 'cluster', '--host', context.host.name],
    }),
  log: (host) => flinkLog(host, 'standalonesession'),
  async probe({ host, json }) {
    const { 'flink-version': version } = overview.parse(await json(host.name, 8081, '/overview'))
    return { ready: true, seen: { zh: `Flink ${version} 已应答`, en: `Flink ${version} answers` } }
  },
}
