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

/** A variant fails the check it names and no other, with the message and so the hint it names. */
export function mustFailOnly(report: Report, { check, hint }: Variant): Judgement {
  if (report.verdict !== 'fail') return `it should fail ${check}, but ${described(report)}`
  const failed = report.checks.filter(({ status }) => status === 'fail')
  if (failed.length !== 1 || failed[0]?.id !== check)
    return `it should fail only ${check}, but ${described(report)}`
  if (failed[0].messageId !== hint)
    return `check ${check} should say ${hint}, but says ${failed[0].messageId}`
  if (!failed[0].hint) return `no hint answers ${hint}`
  return undefined
}

/** True when the report itself proves that without the check the variant would pass. */
export function passesWithout(report: Report, check: string): boolean {
  return report.checks.every(({ id, status }) => id === check || status === 'pass')
}

/** The lab as it would be without one check: the mutation that a variant must notice. */
export function withoutCheck(lab: Lab, check: string): Lab {
  switch (lab.kind) {
    case 'program':
      return { ...lab, checks: without(lab.checks, check) }
    case 'operation':
      return { ...lab, checks: without(lab.checks, check) }
    case 'answers':
      return { ...lab, checks: without(lab.checks, check) }
  }
}

function without<C extends { id: string; needs?: readonly string[] }>(
  checks: readonly C[],
  check: string,
): C[] {
  return checks
    .filter(({ id }) => id !== check)
    .map((kept) => ({ ...kept, needs: kept.needs?.filter((id) => id !== check) }))
}

/** A report in one line. */
export function described(report: Report): string {
  if (report.verdict === 'unknown') return `nothing is known: ${report.problem?.message.en}`
  if (report.verdict === 'pass') return 'it passes'
  const failed = report.checks.filter(({ status }) => status === 'fail')
  return `it fails ${failed.map(({ id, messageId, seen }) => `${id} (${messageId}: ${seen?.en})`).join(', ')}`
}
