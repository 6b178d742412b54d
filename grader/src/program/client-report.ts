import { z } from 'zod'
import type { ClientEnd } from './evidence.ts'

/** What LabClient writes when `main` returned or threw. */
const clientReport = z.object({
  nonce: z.string(),
  trace: z.string().optional(),
  causes: z
    .array(
      z.object({ exception: z.string(), frames: z.array(z.object({ file: z.string(), line: z.number() })) }),
    )
    .default([]),
})
export type ClientReport = z.infer<typeof clientReport>

/** The report, or undefined for one that is cut short or not the client's own. */
export function parseClientReport(text: string, nonce: string): ClientReport | undefined {
  try {
    const report = clientReport.parse(JSON.parse(text))
    return report.nonce === nonce ? report : undefined
  } catch {
    return undefined
  }
}

/** Printed by HotSpot itself under -XX:+ExitOnOutOfMemoryError, which then exits with 3. */
const outOfMemoryLine = 'Terminating due to java.lang.OutOfMemoryError'

/** How the client ended, from the strongest evidence to the weakest. */
export function clientEnd(seen: {
  report?: ClientReport
  /** Undefined while the JVM runs on, which it does only after a report. */
  exit?: { code: number | null; signal: string | null }
  stdout: string
  timedOutAfter?: number
  ownFiles: readonly string[]
}): ClientEnd {
  const { report, exit } = seen
  if (seen.timedOutAfter !== undefined && !report) return { kind: 'timed-out', afterMs: seen.timedOutAfter }
  if (!report) {
    if (exit?.code === 3 && seen.stdout.includes(outOfMemoryLine)) return { kind: 'out-of-memory' }
    if (exit?.signal) return { kind: 'killed', signal: exit.signal }
    return { kind: 'exited', exitCode: exit?.code ?? -1 }
  }
  const root = report.causes.at(-1)
  const first = report.causes[0]
  if (!root || !first) return { kind: 'returned' }
  const own = [...report.causes]
    .reverse()
    .flatMap((cause) => cause.frames)
    .find((frame) => seen.ownFiles.includes(frame.file))
  return { kind: 'threw', exception: first.exception, rootCause: root.exception, frame: own }
}
