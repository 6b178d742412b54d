import type { Report } from '@flink-lab/grader/report/report'
import { updateProgress } from '@flink-lab/labs/kit/progress'
import { root } from './paths.ts'

/** Remembers a check: what failed for `hint`, the verdict for `list` and `solution`. */
export async function recordCheck(report: Report): Promise<void> {
  await updateProgress(root(), report.lab, (progress) => {
    const { verdict, startedAt: at, score, max, checks } = report
    const failed = checks.flatMap(({ messageId }) => (messageId ? [messageId] : []))
    progress.history.push({ at, verdict, score, max, failed })
    if (verdict === 'pass') progress.passedAt ??= at
    // The report itself shows the first rung of each ladder.
    for (const { messageId, hint } of checks) {
      if (messageId && hint) progress.hints[messageId] ??= 1
    }
  })
}
