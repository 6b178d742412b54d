import { z } from 'zod'
import { errors } from './errors.ts'
import { flinkRestAt } from './flink-rest-client.ts'
import { exchange } from './http.ts'
import type { Address } from './talk.ts'
import type { YarnRest } from './yarn-rest.ts'

/** Hadoop writes a list of one element as that element alone, and an empty one as `{}`, null or not at all. */
const listOf = <T>(element: z.ZodType<T>) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(element).default([]),
  )

const under = <Key extends string, T>(key: Key, element: z.ZodType<T>) =>
  z
    .object({ [key]: listOf(element) })
    .nullish()
    .transform((found) => (found?.[key] ?? []) as T[])

/** `bigdata112:46531` → `bigdata112`. */
const host = z.string().transform((node) => node.split(':')[0] ?? '')

const application = z.object({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  applicationType: z.string(),
  state: z.string(),
  finalStatus: z.string(),
  diagnostics: z.string().default(''),
  startedTime: z.number(),
  launchTime: z.number(),
  finishedTime: z.number(),
  allocatedMB: z.number(),
  runningContainers: z.number(),
  memorySeconds: z.number(),
  vcoreSeconds: z.number(),
})

const attempt = z
  .object({
    id: z.number(),
    appAttemptId: z.string(),
    appAttemptState: z.string(),
    containerId: z.string().default(''),
    nodeId: host.default(''),
    startTime: z.number(),
    finishedTime: z.number(),
  })
  .transform(({ nodeId, ...rest }) => ({ ...rest, host: nodeId }))

/** Here, unlike elsewhere, numbers are written as strings. */
const container = z
  .object({
    containerId: z.string(),
    assignedNodeId: host,
    allocatedMB: z.coerce.number(),
    allocatedVCores: z.coerce.number(),
    containerState: z.string(),
    startedTime: z.coerce.number(),
  })
  .transform(({ assignedNodeId, ...rest }) => ({ ...rest, host: assignedNodeId }))

const node = z.object({
  nodeHostName: z.string(),
  state: z.string(),
  numContainers: z.number(),
  usedMemoryMB: z.number(),
  availMemoryMB: z.number(),
})

const applications = z.object({ apps: under('app', application) })
const attempts = z.object({ appAttempts: under('appAttempt', attempt) })
const containers = under('container', container)
/** `/ws/v1/cluster/nodes`. */
export const nodes = z.object({ nodes: under('node', node) })

const refusal = z.object({ RemoteException: z.object({ message: z.string() }) })

const base = '/ws/v1/cluster'
const maxBytes = 4 * 1024 * 1024

/**
 * A ResourceManager's REST API. Every method throws LabError `yarn-unreachable` when nothing answers and
 * `yarn-refused` on an HTTP error, such as an id that YARN does not know.
 */
export function yarnRestAt(address: () => Promise<Address>): YarnRest {
  async function get(path: string): Promise<unknown> {
    const { hostname, port } = await address()
    const url = `http://${hostname}:${port}${base}${path}`
    let answer: Awaited<ReturnType<typeof exchange>>
    try {
      answer = await exchange(url, { maxBytes })
    } catch (cause) {
      throw errors['yarn-unreachable']({ url }, { cause })
    }
    const text = answer.body.toString('utf8')
    if (answer.status === 200) return JSON.parse(text)
    throw errors['yarn-refused']({ url, status: answer.status, reason: reasonOf(text) })
  }
  const attemptsOf = async (id: string) =>
    attempts.parse(await get(`/apps/${encodeURIComponent(id)}/appattempts`)).appAttempts

  return {
    get,
    applications: async () =>
      applications.parse(await get('/apps')).apps.toSorted((a, b) => a.startedTime - b.startedTime),
    attempts: async (id) => (await attemptsOf(id)).toSorted((a, b) => a.id - b.id),
    async containers(attemptId) {
      // appattempt_<cluster>_<application>_<attempt>
      const application = attemptId.replace(/^appattempt_(\d+_\d+)_\d+$/, 'application_$1')
      const path = `/apps/${encodeURIComponent(application)}/appattempts/${encodeURIComponent(attemptId)}/containers`
      return containers.parse(await get(path))
    },
    nodes: async () => nodes.parse(await get('/nodes')).nodes,
    flink: (id) =>
      flinkRestAt(async () => ({ ...(await address()), base: `/proxy/${encodeURIComponent(id)}` })),
  }
}

function reasonOf(body: string): string {
  try {
    return refusal.parse(JSON.parse(body)).RemoteException.message.split('\n')[0] ?? ''
  } catch {
    return body.slice(0, 200)
  }
}
