import type { Language, Text } from '@flink-lab/engine/text'
import type pico from 'picocolors'
import type { CheckResult } from '../spec.ts'
import type { Report } from './report.ts'

export interface RenderOptions {
  language: Language
  /** `picocolors.createColors(…)`: the caller knows whether it writes to a terminal. */
  colors: ReturnType<typeof pico.createColors>
  /** What to type next, known to the caller. */
  next?: Text
}

const words = {
  expected: { zh: '期望', en: 'expected' },
  seen: { zh: '实际', en: 'seen' },
  hint: { zh: '提示', en: 'hint' },
  skipped: { zh: '未检查', en: 'not checked' },
  pass: { zh: '通过', en: 'PASS' },
  fail: { zh: '未通过', en: 'FAIL' },
  unknown: { zh: '无法评判', en: 'UNKNOWN' },
  points: { zh: '分', en: 'points' },
  next: { zh: '下一步', en: 'next' },
} as const satisfies Record<string, Text>

/** A report as a terminal shows it; ends without a newline. */
export function renderReport(report: Report, options: RenderOptions): string {
  const { language, colors } = options
  const word = (name: keyof typeof words) => words[name][language]
  const paint = { pass: colors.green, fail: colors.red, unknown: colors.yellow }[report.verdict]
  const lines = report.checks.flatMap((check) => checkLines(check, language, colors))
  if (report.problem) {
    lines.push(colors.yellow(report.problem.message[language]))
    lines.push(`  ${word('hint')}${colon(language)}${report.problem.hint[language]}`)
  }
  const score = report.score === null ? '' : `  ${report.score}/${report.max} ${word('points')}`
  const seconds = (report.durationMs / 1000).toFixed(1)
  lines.push(
    '',
    `${colors.bold(paint(word(report.verdict)))}  ${report.lab}${score}  ${colors.dim(`${seconds} s`)}`,
  )
  if (options.next) lines.push(`${word('next')}${colon(language)}${options.next[language]}`)
  return lines.join('\n')
}

function checkLines(
  check: CheckResult,
  language: Language,
  colors: NonNullable<RenderOptions['colors']>,
): string[] {
  const mark = { pass: colors.green('✓'), fail: colors.red('✗'), skipped: colors.dim('-') }[check.status]
  const title = check.title[language]
  if (check.status === 'skipped') {
    return [colors.dim(`${mark} ${title} (${words.skipped[language]})`)]
  }
  const points = check.max > 0 ? colors.dim(`  ${check.points}/${check.max}`) : ''
  const lines = [`${mark} ${title}${points}`]
  if (check.status === 'pass') {
    const shown = check.seen?.[language].split('\n') ?? []
    return [...lines, ...shown.map((line) => `    ${line}`)]
  }
  const detail = (name: 'expected' | 'seen' | 'hint', text: Text | undefined) => {
    if (text) lines.push(`    ${colors.dim(words[name][language] + colon(language))}${text[language]}`)
  }
  detail('expected', check.expected)
  detail('seen', check.seen)
  detail('hint', check.hint)
  return lines
}

const colon = (language: Language) => (language === 'zh' ? '：' : ': ')
