import { z } from 'zod'

const proof = z.strictObject({
  what: z.string(),
  held: z.boolean(),
  /** Whole seconds. */
  seconds: z.number(),
  problem: z.string().optional(),
})

/** What the last run of all proofs of all labs, on every driver they are for, has shown. */
export const fullResult = z.strictObject({
  schema: z.literal('flink-lab/full-result/v1'),
  /** When it began: ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  /** Full hash; with `modified`, files were changed after it. */
  commit: z.string(),
  modified: z.boolean(),
  machine: z.strictObject({ cores: z.number(), memoryGiB: z.number() }),
  seconds: z.number(),
  runs: z.array(z.strictObject({ lab: z.string(), driver: z.string(), proofs: z.array(proof) })),
})
export type FullResult = z.infer<typeof fullResult>
