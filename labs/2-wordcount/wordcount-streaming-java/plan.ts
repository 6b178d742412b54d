import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { RunWatch } from '@flink-lab/grader/program/watch'
import { z } from 'zod'

/** Boxes of a run's job graphs to which records are dealt out by key. */
const keyedBoxes = z.array(z.object({ parallelism: z.number() }))

/** What `watchPlan` has left in a run. */
export const keyedBoxesOf = (run: { watched?: unknown }) => keyedBoxes.parse(run.watched)

/** The job graph says how boxes are connected; Flink keeps it when a job has ended. */
export async function watchPlan({ flink }: Cluster): Promise<RunWatch> {
  return {
    async seen(jobs) {
      const plans = await Promise.all(jobs.map(({ jid }) => flink.plan(jid)))
      return plans
        .flatMap(({ nodes }) => nodes)
        .filter(({ inputs = [] }) => inputs.some(({ ship_strategy }) => ship_strategy === 'HASH'))
        .map(({ parallelism }) => ({ parallelism }))
    },
    async [Symbol.asyncDispose]() {},
  }
}
