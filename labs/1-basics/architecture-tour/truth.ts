import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { folderWith, jarWith } from './distribution.ts'
import { startedBy } from './log.ts'
import type { Task } from './task.ts'
import { workerOf } from './worker.ts'

const name = 'CarTopSpeedWindowingExample'

/** The answers of the student's own cluster; what is not there is left out. */
export async function truthOn(cluster: Cluster, task: Task): Promise<Record<string, string>> {
  const job = (await cluster.flink.jobs())
    .filter((one) => one.name === name)
    .sort((a, b) => b['start-time'] - a['start-time'])[0]?.jid
  return {
    'client-left': String(await clientsLeft(cluster)),
    ...(await startedBy(cluster, job)),
    ...(job && (await workerOf(cluster.flink, job, task.subtask))),
    ...(await inDistribution(cluster, task)),
  }
}

async function clientsLeft({ hosts }: Cluster): Promise<number> {
  const listings = await Promise.all(hosts.map((host) => host.exec('jps')))
  return listings.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => / CliFrontend$/.test(line))
    .length
}

async function inDistribution({ hosts: [host] }: Cluster, task: Task): Promise<Record<string, string>> {
  if (!host) return {}
  return {
    library: await jarWith(host, task.libraryClass),
    optional: await folderWith(host, task.optionalClass),
    connector: await folderWith(host, task.connectorClass),
  }
}
