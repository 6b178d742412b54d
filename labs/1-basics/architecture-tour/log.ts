import type { Cluster } from '@flink-lab/cluster-sim/cluster'

/** Enough for a session's whole log: what is looked for stands near its beginning. */
const lines = 50_000

/** What the JobManager's own log says of the parts that it started, and of what a job asked for. */
export async function startedBy(cluster: Cluster, job: string | undefined): Promise<Record<string, string>> {
  const log = await cluster.logs(cluster.hostOf('jobmanager').name, 'jobmanager', lines)
  const entrypoint = /ClusterEntrypoint +\[\] - Starting (\w+)\.$/m.exec(log)?.[1]
  const masters = new Set(
    [...log.matchAll(/Starting RPC endpoint for [\w.]+\.JobMaster at (\S+)/g)].map(([, at]) => at),
  )
  const slots = [
    ...log.matchAll(/resource requirements from job (\w{32}): .*numberOfRequiredSlots=(\d{1,6})/g),
  ]
    .filter(([, of]) => of === job)
    .map(([, , required]) => Number(required))
  return {
    ...(entrypoint && /\.dispatcher\.\w+Dispatcher at /.test(log) && { entrypoint }),
    'job-masters': String(masters.size),
    ...(slots.length > 0 && { 'required-slots': String(Math.max(...slots)) }),
  }
}
