import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { driverNames } from '@flink-lab/cluster-sim/driver-choice'
import { z } from 'zod'

const proof = z.strictObject({
  what: z.string(),
  held: z.boolean(),
  /** Whole seconds. */
  seconds: z.number(),
  problem: z.string().optional(),
})

/** All proofs of a lab on a driver, as they were made last. */
const provedLab = z.strictObject({
  lab: z.string(),
  driver: z.enum(driverNames),
  /** When it began: ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  /** Full hash; with `modified`, files were changed after it. */
  commit: z.string(),
  modified: z.boolean(),
  machine: z.strictObject({ cores: z.number(), memoryGiB: z.number() }),
  proofs: z.array(proof),
})
export type ProvedLab = z.infer<typeof provedLab>

/** What the last proofs of all labs, on every driver they are for, have shown. */
export const fullResult = z.strictObject({
  schema: z.literal('flink-lab/full-result/v2'),
  labs: z.array(provedLab),
})
export type FullResult = z.infer<typeof fullResult>

/** The result kept in a file, or undefined where there is none. @throws ZodError when the file holds something else */
export async function loadFullResult(file: string): Promise<FullResult | undefined> {
  return existsSync(file) ? fullResult.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined
}

/**
 * A result with a lab proved anew in it. Each lab is kept as it ends, so that an interrupted run loses one lab, not all.
 * @param course the ids of all labs, in order; what is known of others is dropped
 */
export function withProved(
  result: FullResult | undefined,
  proved: ProvedLab,
  course: readonly string[],
): FullResult {
  const others = (result?.labs ?? []).filter(
    ({ lab, driver }) => lab !== proved.lab || driver !== proved.driver,
  )
  const labs = course.flatMap((id) => [...others, proved].filter(({ lab }) => lab === id))
  return { schema: 'flink-lab/full-result/v2', labs }
}
