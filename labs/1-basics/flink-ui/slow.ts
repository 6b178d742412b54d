import type { FlinkRest } from '@flink-lab/cluster-sim/clients/flink-rest'
import { z } from 'zod'
import { until } from '../../kit/play/until.ts'
import { operatorIn } from './operator.ts'

/** Milliseconds since the task began, which do not flicker as rates do: Flink docs, "Monitoring Back Pressure". */
const times = z.object({
  'accumulated-backpressured-time': z.number(),
  'accumulated-busy-time': z.number().or(z.literal('NaN').transform(() => 0)),
  'accumulated-idle-time': z.number(),
})
type Times = z.infer<typeof times>

const vertices = z.object({
  vertices: z.array(z.object({ id: z.string(), name: z.string(), metrics: times })).max(50),
})
const subtasks = z.object({
  subtasks: z.array(z.object({ subtask: z.number(), metrics: times })).max(50),
})

/** The JobManager asks for metrics every ten seconds, and only while somebody looks. */
const metricsWithin = 25_000
const enoughMs = 5000

const backPressured = (of: Times) => of['accumulated-backpressured-time']
const busy = (of: Times) => of['accumulated-busy-time']
const total = (of: Times) => backPressured(of) + busy(of) + of['accumulated-idle-time']

/**
 * What is wrong with the slow job. Boxes come in the order of the data: those that mostly wait for room stand before
 * the culprit, which is the first that does not.
 */
export async function slowTruth(flink: FlinkRest, job: string): Promise<Record<string, string>> {
  const boxes = await measured(
    async () => vertices.parse(await flink.get(`/jobs/${job}`)).vertices,
    (seen) => seen.every(({ metrics }) => total(metrics) > enoughMs),
  )
  const culprit = boxes.findIndex(({ metrics }) => backPressured(metrics) < total(metrics) / 2)
  const box = boxes[culprit]
  if (!box) return {}
  const tasks = await measured(
    async () => subtasks.parse(await flink.get(`/jobs/${job}/vertices/${box.id}`)).subtasks,
    (seen) => seen.some(({ metrics }) => busy(metrics) > enoughMs),
  )
  const [busiest] = tasks.toSorted((a, b) => busy(b.metrics) - busy(a.metrics))
  return {
    bottleneck: operatorIn(box.name) ?? '',
    'back-pressured': String(culprit),
    ...(busiest && { 'busy-subtask': String(busiest.subtask) }),
  }
}

/** Looks until the metrics say something; nothing is measured when they never do. */
async function measured<T>(look: () => Promise<T[]>, says: (seen: T[]) => boolean): Promise<T[]> {
  let seen: T[] = []
  const stuck = await until(
    async () => {
      seen = await look()
      return { done: says(seen), seen: { zh: '', en: '' } }
    },
    { within: metricsWithin },
  )
  return stuck ? [] : seen
}
