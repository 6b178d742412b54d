import { z } from 'zod'
import { errors } from './errors.ts'
import type { FlinkRest } from './flink-rest.ts'
import { exchange } from './http.ts'
import type { Address } from './talk.ts'

const overview = z.object({
  taskmanagers: z.number(),
  'slots-total': z.number(),
  'slots-available': z.number(),
  'jobs-running': z.number(),
  'flink-version': z.string(),
})

const jobs = z.object({
  jobs: z.array(
    z.object({
      jid: z.string(),
      name: z.string(),
      state: z.string(),
      'start-time': z.number(),
      'end-time': z.number(),
    }),
  ),
})

const job = z.object({
  jid: z.string(),
  name: z.string(),
  state: z.string(),
  duration: z.number(),
  vertices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parallelism: z.number(),
      status: z.string(),
      // Flink writes a double without a value (the busy time of a batch task) as the string "NaN".
      metrics: z
        .record(z.string(), z.union([z.number(), z.boolean(), z.literal('NaN').transform(() => Number.NaN)]))
        .optional(),
    }),
  ),
})

const plan = z.object({
  plan: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        parallelism: z.number(),
        description: z.string(),
        inputs: z.array(z.object({ id: z.string(), ship_strategy: z.string().optional() })).optional(),
      }),
    ),
  }),
})

const exceptions = z.object({
  'root-exception': z.string().nullish(),
  exceptionHistory: z
    .object({ entries: z.array(z.object({ stacktrace: z.string(), taskName: z.string().nullish() })) })
    .nullish(),
})

const taskManagers = z.object({
  taskmanagers: z.array(z.object({ id: z.string(), slotsNumber: z.number(), freeSlots: z.number() })),
})

const refusal = z.object({ errors: z.array(z.string()) })

function reasonOf(body: string): string {
  try {
    return refusal.parse(JSON.parse(body)).errors.join(' ').split('\n')[0] ?? ''
  } catch {
    return body.slice(0, 200)
  }
}

/**
 * Flink's REST API at an address that is looked up anew for every request, as the leader may change; below the
 * path `base` where a proxy stands before it. Every method throws LabError `flink-unreachable` when nothing
 * answers, `flink-refused` on an HTTP error or when it is sent elsewhere.
 */
export function flinkRestAt(
  address: () => Promise<Address & { base?: string }>,
  timeout = 10_000,
): FlinkRest {
  async function request(method: string, path: string): Promise<unknown> {
    const { hostname, port, base = '' } = await address()
    const url = `http://${hostname}:${port}${base}${path.startsWith('/') ? path : `/${path}`}`
    let answer: Awaited<ReturnType<typeof exchange>>
    try {
      answer = await exchange(url, { method, timeout })
    } catch (cause) {
      throw errors['flink-unreachable']({ url }, { cause })
    }
    const text = answer.body.toString('utf8')
    if (answer.status >= 300) {
      throw errors['flink-refused'](
        { url, status: answer.status, reason: reasonOf(text) },
        { details: text.slice(0, 4000) },
      )
    }
    return text === '' ? {} : JSON.parse(text)
  }
  const get = (path: string) => request('GET', path)

  return {
    get,
    overview: async () => overview.parse(await get('/overview')),
    jobs: async () => jobs.parse(await get('/jobs/overview')).jobs,
    job: async (id) => job.parse(await get(`/jobs/${id}`)),
    plan: async (id) => plan.parse(await get(`/jobs/${id}/plan`)).plan,
    async exceptions(id) {
      const found = exceptions.parse(await get(`/jobs/${id}/exceptions`))
      const newest = found.exceptionHistory?.entries[0]
      return {
        rootException: newest?.stacktrace ?? found['root-exception'] ?? undefined,
        taskName: newest?.taskName ?? undefined,
      }
    },
    async cancel(id) {
      await request('PATCH', `/jobs/${id}?mode=cancel`)
    },
    taskManagers: async () => taskManagers.parse(await get('/taskmanagers')).taskmanagers,
  }
}
