import { LabError } from '@flink-lab/engine/errors'
import type { Check, CheckOutcome, HintLadder } from './check.ts'
import { errors } from './errors.ts'
import { ladderFor } from './hints.ts'
import type { CheckResult } from './spec.ts'

export interface JudgeOptions {
  /**
   * What a LabError thrown by a check means: a bug of the lab like any other throw (default), or that the
   * thing under test (the student's own cluster) did not answer, which fails the check.
   */
  labErrors?: 'crash' | 'fail'
}

/**
 * Asks every check in order. A check whose `needs` did not all pass is skipped.
 * @throws LabError `check-crashed` when a check throws: never a pass, never a fail of the student
 */
export async function judge<E>(
  checks: readonly Check<E>[],
  evidence: E,
  hints: readonly HintLadder[],
  options: JudgeOptions = {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    const base = { id: check.id, title: check.title, max: check.points }
    const ready = (check.needs ?? []).every((id) => results.some((r) => r.id === id && r.status === 'pass'))
    if (!ready) {
      results.push({ ...base, status: 'skipped', points: 0 })
      continue
    }
    const outcome = await ask(check, evidence, options)
    if (outcome.status === 'pass') {
      results.push({ ...base, status: 'pass', points: check.points, seen: outcome.seen })
      continue
    }
    const { expected, seen, messageId } = outcome
    const hint = ladderFor(messageId, hints)?.rungs[0] ?? outcome.hint
    results.push({
      ...base,
      status: 'fail',
      points: 0,
      expected,
      seen,
      messageId,
      evidence: outcome.evidence,
      hint,
    })
  }
  return results
}

async function ask<E>(check: Check<E>, evidence: E, options: JudgeOptions): Promise<CheckOutcome> {
  try {
    return await check.run(evidence)
  } catch (error) {
    if (options.labErrors === 'fail' && error instanceof LabError) {
      return {
        status: 'fail',
        messageId: `unreachable/${error.code}`,
        expected: check.title,
        seen: error.text,
        hint: error.hint,
      }
    }
    const problem = error instanceof Error ? error.message : String(error)
    throw errors['check-crashed']({ check: check.id, problem }, { cause: error })
  }
}
