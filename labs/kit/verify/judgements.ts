import type { Report } from '@flink-lab/grader/report/report'
import type { Lab } from '../lab.ts'
import type { Variant } from '../variants.ts'

/** What is wrong with a report, for the lab's author; undefined when it is as it must be. */
export type Judgement = string | undefined

export function mustPass(report: Report): Judgement {
  return report.verdict === 'pass' ? undefined : `it should pass, but ${described(report)}`
}

/** An untouched starter fails, and says what to do. */
export function mustFailUsefully(report: Report): Judgement {
  if (report.verdict !== 'fail') return `it should fail, but ${described(report)}`
  const first = report.checks.find(({ status }) => status === 'fail')
  if (!first?.hint || first.hint.zh === '' || first.hint.en === '')
    return `check ${first?.id} fails without a hint`
  return undefined
}

export function mustFail(report: Report): Judgement {
  return report.verdict === 'fail' ? undefined : `it should fail, but ${described(report)}`
}

/**
 * A variant fails the check it names, with the message and so the hint it names; and all others pass, so that it
 * would pass without that check. For a lab of which `nothingWaitsFor` that check: else the others might not be asked. Only a program that does
 * not compile stands alone, for there is no run of it.
 */
export function mustFailOnly(report: Report, { check, hint }: Variant): Judgement {
  if (report.verdict !== 'fail') return `it should fail ${check}, but ${described(report)}`
  const failed = report.checks.filter(({ status }) => status === 'fail')
  if (failed.length !== 1 || failed[0]?.id !== check)
    return `it should fail only ${check}, but ${described(report)}`
  if (failed[0].messageId !== hint)
    return `check ${check} should say ${hint}, but says ${failed[0].messageId}`
  if (!failed[0].hint) return `no hint answers ${hint}`
  // What does not compile leaves nothing to ask the other checks about.
  if (report.kind === 'program' && check === 'compiles') return undefined
  const skipped = report.checks.filter(({ status }) => status === 'skipped')
  return skipped.length > 0 ? `it should pass ${skipped.map(({ id }) => id).join(', ')} too` : undefined
}

/** The lab with all checks asked whatever comes of one of them: what a run says of it and of the others is said at once. */
export function nothingWaitsFor(lab: Lab, check: string): Lab {
  switch (lab.kind) {
    case 'program':
      if (check === 'compiles') return lab
      return { ...lab, checks: unwaiting(lab.checks, check) }
    case 'operation':
      return { ...lab, checks: unwaiting(lab.checks, check) }
    case 'answers':
      return { ...lab, checks: unwaiting(lab.checks, check) }
  }
}

function unwaiting<C extends { needs?: readonly string[] }>(checks: readonly C[], check: string): C[] {
  return checks.map((each) => ({ ...each, needs: each.needs?.filter((id) => id !== check) }))
}

/** A report in one line. */
export function described(report: Report): string {
  if (report.verdict === 'unknown') return `nothing is known: ${report.problem?.message.en}`
  if (report.verdict === 'pass') return 'it passes'
  const failed = report.checks.filter(({ status }) => status === 'fail')
  return `it fails ${failed.map(({ id, messageId, seen }) => `${id} (${messageId}: ${seen?.en})`).join(', ')}`
}
