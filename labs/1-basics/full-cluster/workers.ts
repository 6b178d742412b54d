import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { z } from 'zod'

const registered = z.object({
  taskmanagers: z.array(z.object({ path: z.string(), slotsNumber: z.number() })),
})
/** Flink REST API, `/jobs/:jobid/vertices/:vertexid/taskmanagers`; `host` was the name before 1.19. */
const used = z.object({
  taskmanagers: z.array(z.object({ endpoint: z.string().optional(), host: z.string().optional() })),
})

/** The notes' name of the host that an address (`bigdata113:34567`, `…@172.18.0.3:34567/…`) belongs to. */
function hostIn({ hosts }: Cluster, address: string): string {
  const place = address.match(/@([^:/]+):\d+/)?.[1] ?? address.split(':')[0] ?? address
  return hosts.find(({ name, address: own }) => name === place || own === place)?.name ?? place
}

/** Registered TaskManagers: where each runs, and its slots. */
export async function workersOn(cluster: Cluster): Promise<{ host: string; slots: number }[]> {
  const { taskmanagers } = registered.parse(await cluster.flink.get('/taskmanagers'))
  return taskmanagers.map(({ path, slotsNumber }) => ({ host: hostIn(cluster, path), slots: slotsNumber }))
}

/** Hosts on which subtasks of a job ran, each once. */
export async function workersOfJob(cluster: Cluster, job: string): Promise<string[]> {
  const { vertices } = await cluster.flink.job(job)
  const answers = await Promise.all(
    vertices.map(({ id }) => cluster.flink.get(`/jobs/${job}/vertices/${id}/taskmanagers`)),
  )
  const hosts = answers.flatMap((answer) =>
    used.parse(answer).taskmanagers.map(({ endpoint, host }) => hostIn(cluster, endpoint ?? host ?? '')),
  )
  return [...new Set(hosts)].sort()
}
