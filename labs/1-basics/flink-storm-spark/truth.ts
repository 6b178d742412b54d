import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { z } from 'zod'
import { type Measured, measure } from './journal.ts'
import type { Task } from './task.ts'

/** The systems compared, by their names in the answers; each leaves `compare/<name>.journal`. */
export const systems = {
  flink: 'Flink',
  storm: 'Storm',
  dstreams: 'DStreams',
  structured: 'Structured Streaming',
}
export type System = keyof typeof systems
export const systemNames = Object.keys(systems) as System[]

/** A journal of the whole stream takes about 3 MB; of a larger one the end is not read. */
const largest = 12 * 1024 * 1024

export const journalOf = (system: System) => `compare/${system}.journal`

/** Each system's journal on the student's own host, measured; `<system>` is absent where there is none yet. */
export async function truth({ hosts: [host] }: Cluster, task: Task): Promise<Record<string, string>> {
  const measured = await Promise.all(
    systemNames.map(async (system) => {
      const { stdout } = (await host?.exec(['head', '-c', String(largest), journalOf(system)], {
        maxBuffer: largest,
      })) ?? { stdout: '' }
      const own = measure(stdout, task)
      return own ? [[system, JSON.stringify(own)]] : []
    }),
  )
  return Object.fromEntries(measured.flat())
}

const range = z.tuple([z.number(), z.number()])
const measuredSchema = z.object({
  p50: range,
  p99: range,
  throughput: range,
  delivery: z.object({ missing: z.number(), repeated: z.number(), unknown: z.number() }),
  count: z.number(),
  mistaken: z.object({ mean: z.number(), p99OfAll: z.number(), rateOfAll: z.number() }),
})

/** A system's measures out of the truth that checks are given. */
export function measuredIn(all: Readonly<Record<string, string>>, system: System): Measured {
  return measuredSchema.parse(JSON.parse(all[system] ?? 'null'))
}
