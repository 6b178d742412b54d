import { flinkRestAt } from '@flink-lab/cluster-sim/clients/flink-rest-client'
import { nodeData } from '@flink-lab/cluster-sim/clients/zookeeper'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { LabError } from '@flink-lab/engine/errors'
import { z } from 'zod'

/** Where the task wants a JobManager, and where a server of ZooKeeper. */
export const masters = ['bigdata112', 'bigdata113']
export const quorum = ['bigdata112', 'bigdata113', 'bigdata114']

const settings = z.array(z.object({ key: z.string(), value: z.string() }))
const registered = z.object({
  taskmanagers: z.array(z.object({ path: z.string(), slotsNumber: z.number() })),
})
const checkpoints = z.object({ counts: z.object({ restored: z.number() }) })

/** A JobManager's own REST API. One that does not lead passes on what the leader says, but tells its own settings. */
const restOf = (cluster: Cluster, host: string) => flinkRestAt(() => cluster.host(host).endpoint(8081))

/** What answers of the JobManagers asked one by one; what does not answer is left out. */
async function answers<T>(ask: (host: string) => Promise<T>): Promise<[string, T][]> {
  const asked = await Promise.all(
    masters.map(async (host): Promise<[string, T][]> => {
      try {
        return [[host, await ask(host)]]
      } catch (error) {
        if (error instanceof LabError) return []
        throw error
      }
    }),
  )
  return asked.flat()
}

export type Settings = ReadonlyMap<string, string>

/** The settings that each running JobManager has read when it started, by host. */
export async function settingsOf(cluster: Cluster): Promise<Map<string, Settings>> {
  const found = await answers(async (host) => {
    const list = settings.parse(await restOf(cluster, host).get('/jobmanager/config'))
    return new Map(list.map(({ key, value }) => [key, value]))
  })
  return new Map(found)
}

/** Every TaskManager that is registered anywhere: `host:slots`, each once. */
export async function workersOf(cluster: Cluster): Promise<{ host: string; slots: number }[]> {
  const lists = await answers(async (host) => {
    const { taskmanagers } = registered.parse(await restOf(cluster, host).get('/taskmanagers'))
    return taskmanagers
  })
  // Both tell of the same ones, unless each leads a cluster of its own.
  const byPath = new Map(lists.flatMap(([, list]) => list.map((each) => [each.path, each.slotsNumber])))
  return [...byPath].map(([path, slots]) => ({ host: hostIn(cluster, path), slots }))
}

/** The host whose name or address an endpoint of Flink's holds: `pekko.tcp://flink@bigdata113:35167/…`. */
function hostIn({ hosts }: Cluster, endpoint: string): string {
  const place = endpoint.match(/@([^:/]+):\d+/)?.[1] ?? endpoint
  return hosts.find(({ name, address }) => name === place || address === place)?.name ?? place
}

/** The host of the leading dispatcher, read from whichever server of ZooKeeper answers. */
export async function leaderIn(cluster: Cluster, folder: string): Promise<string | undefined> {
  for (const name of quorum) {
    try {
      const at = await cluster.host(name).endpoint(2181)
      const data = await nodeData(at, `${folder}/leader/dispatcher/connection_info`)
      const endpoint = data?.toString('latin1').match(/flink@[A-Za-z0-9.-]+:\d+/)?.[0]
      return endpoint && hostIn(cluster, endpoint)
    } catch {
      // Down, or without a quorum: perhaps the next one knows.
    }
  }
  return undefined
}

/** Jobs that some JobManager took over from another: it found them in ZooKeeper, and says so in its log. */
export async function takenOver(cluster: Cluster): Promise<{ job: string; restored: number }[]> {
  const logs = await Promise.all(
    masters.map((host) => cluster.logs(host, 'jobmanager', 100_000).catch(() => '')),
  )
  const jobs = new Set(
    logs.flatMap((log) =>
      [...log.matchAll(/Recovered JobGraph\(jobId: ([0-9a-f]{32})\)/g)].map(([, id = '']) => id),
    ),
  )
  return Promise.all(
    [...jobs].map(async (job) => {
      const told = await answers(async (host) =>
        checkpoints.parse(await restOf(cluster, host).get(`/jobs/${job}/checkpoints`)),
      )
      return { job, restored: Math.max(0, ...told.map(([, { counts }]) => counts.restored)) }
    }),
  )
}
