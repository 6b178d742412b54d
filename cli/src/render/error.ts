import { LabError } from '@flink-lab/engine/errors'
import type { Language } from '@flink-lab/engine/text'
import type pc from 'picocolors'
import { colours } from '../colours.ts'
import { errors } from '../errors.ts'
import { Interrupted } from '../interrupt.ts'

/** Any thrown thing as an error that a person can act on; what is not a LabError is a bug of the lab. */
export function asLabError(thrown: unknown, signal?: AbortSignal): LabError {
  if (thrown instanceof Interrupted) return errors.interrupted({ by: thrown.by }, { cause: thrown })
  // Work that was aborted may fail with whatever the abort broke: the reason is still the signal.
  if (signal?.aborted && signal.reason instanceof Interrupted) {
    return errors.interrupted({ by: signal.reason.by }, { cause: thrown })
  }
  if (thrown instanceof LabError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return errors.internal({ message }, { cause: thrown })
}

const labels = {
  error: { zh: '错误', en: 'Error' },
  next: { zh: '怎么办', en: 'What to do' },
  page: { zh: '说明', en: 'More' },
  evidence: { zh: '现场已打包', en: 'Collected' },
} as const

/** What went wrong, the evidence, what to type next, and where to read more; a stack trace only if asked for. */
export function renderError(
  error: LabError,
  options: { language: Language; debug?: boolean; colors?: ReturnType<typeof pc.createColors> },
): string {
  const { language, debug, colors: c = colours } = options
  const colon = language === 'zh' ? '：' : ': '
  const lines = [`${c.red(c.bold(labels.error[language]))}${colon}${error.text[language]}`]
  if (error.details)
    lines.push(
      '',
      ...error.details
        .trimEnd()
        .split('\n')
        .map((line) => c.dim(`  ${line}`)),
      '',
    )
  if (error.evidence) lines.push(`${labels.evidence[language]}${colon}${error.evidence}`)
  lines.push(`${c.bold(labels.next[language])}${colon}${error.hint[language]}`)
  lines.push(c.dim(`${labels.page[language]}${colon}${error.page}`))
  if (debug) lines.push('', ...stack(error))
  return lines.join('\n')
}

function stack(error: Error): string[] {
  const own = (error.stack ?? String(error)).split('\n')
  if (error.cause === undefined) return own
  return [
    ...own,
    'Caused by:',
    ...(error.cause instanceof Error ? stack(error.cause) : [String(error.cause)]),
  ]
}
