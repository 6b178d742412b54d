import type { LabError } from '@flink-lab/engine/errors'
import { z } from 'zod'

const text = z.object({ zh: z.string(), en: z.string() })

const checkResult = z.object({
  id: z.string(),
  title: text,
  status: z.enum(['pass', 'fail', 'skipped']),
  points: z.number().nonnegative(),
  max: z.number().nonnegative(),
  expected: text.optional(),
  seen: text.optional(),
  messageId: z.string().optional(),
  evidence: z.string().optional(),
  hint: text.optional(),
})

const problem = z.object({
  code: z.string(),
  message: text,
  hint: text,
  details: z.string().optional(),
})

/** A report as it is stored, sent and shown. Its JSON Schema is `report.schema.json`, held by a test. */
export const reportSchema = z.object({
  schema: z.literal('flink-lab/report/v1'),
  lab: z.string(),
  kind: z.enum(['program', 'operation', 'answers']),
  verdict: z.enum(['pass', 'fail', 'unknown']),
  score: z.number().nonnegative().nullable().describe('Points reached; null when the verdict is unknown.'),
  max: z.number().nonnegative(),
  seeds: z.object({
    task: z.string().describe('Fingerprint of the task seed; the seed itself is never written.'),
    data: z.string().describe('Seed of the data of this run.'),
  }),
  checks: z.array(checkResult),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  cluster: z.object({ topology: z.string(), driver: z.string() }).nullable(),
  versions: z.object({ flinkLab: z.string(), flink: z.string().nullable(), java: z.string().nullable() }),
  canary: z
    .object({ verdict: z.enum(['pass', 'fail']), reason: z.string() })
    .optional()
    .describe("How the lab's own solution did on the same cluster; present only when it had to be asked."),
  problem: problem.optional().describe('Why nothing is known; present when the verdict is unknown.'),
  evidence: z.string().optional().describe('File or folder that holds what the verdict was formed from.'),
})

export type Report = z.infer<typeof reportSchema>

/** A LabError as a report holds it: both languages, no stack. */
export function problemOf(error: LabError): NonNullable<Report['problem']> {
  return { code: error.code, message: error.text, hint: error.hint, details: error.details }
}
