import type { Text } from '@flink-lab/engine/text'

/** How two lists of lines differ, ready to be shown. */
export interface Difference {
  /** Lines that should be there and are not, and the other way round; repeated lines count each time. */
  missing: number
  extra: number
  firstMissing?: string
  firstExtra?: string
  /** The two sentences a check shows. */
  expected: Text
  seen: Text
}

/** A hostile line made fit to show: no control characters, at most `max` characters. */
export function shown(line: string, max = 100): string {
  // C0, DEL, C1, and the bidi and zero-width marks that could rearrange a terminal line.
  const clean = line.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, '·')
  const characters = [...clean.slice(0, max * 2 + 2)]
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : characters.join('')
}

/** Compares as multisets: order does not count, repetition does. Undefined when they are equal. */
export function compareLines(expected: readonly string[], actual: readonly string[]): Difference | undefined {
  const left = new Map<string, number>()
  for (const line of expected) left.set(line, (left.get(line) ?? 0) + 1)
  let extra = 0
  let firstExtra: string | undefined
  for (const line of actual) {
    const count = left.get(line) ?? 0
    if (count > 0) {
      left.set(line, count - 1)
    } else {
      extra++
      firstExtra ??= line
    }
  }
  let missing = 0
  let firstMissing: string | undefined
  for (const [line, count] of left) {
    if (count > 0) firstMissing ??= line
    missing += count
  }
  if (missing === 0 && extra === 0) return undefined
  const sample = (line: string | undefined, label: Text): Text =>
    line === undefined
      ? { zh: '', en: '' }
      : { zh: `，${label.zh}“${shown(line)}”`, en: `, ${label.en} "${shown(line)}"` }
  const lacks = sample(firstMissing, { zh: '缺少的第一行是', en: 'the first missing is' })
  const adds = sample(firstExtra, { zh: '多出的第一行是', en: 'the first unexpected is' })
  return {
    missing,
    extra,
    firstMissing,
    firstExtra,
    expected: { zh: `${expected.length} 行${lacks.zh}`, en: `${lineCount(expected.length)}${lacks.en}` },
    seen: {
      zh: `${actual.length} 行：缺 ${missing} 行，多 ${extra} 行${adds.zh}`,
      en: `${lineCount(actual.length)}: ${missing} missing, ${extra} unexpected${adds.en}`,
    },
  }
}

/** Compares line by line, in order. Undefined when they are equal. */
export function compareInOrder(
  expected: readonly string[],
  actual: readonly string[],
): Difference | undefined {
  const length = Math.max(expected.length, actual.length)
  for (let i = 0; i < length; i++) {
    if (expected[i] === actual[i]) continue
    const content = compareLines(expected, actual)
    const at = (line: string | undefined): Text =>
      line === undefined
        ? { zh: `第 ${i + 1} 行不存在`, en: `there is no line ${i + 1}` }
        : { zh: `第 ${i + 1} 行是“${shown(line)}”`, en: `line ${i + 1} is "${shown(line)}"` }
    return {
      missing: content?.missing ?? 0,
      extra: content?.extra ?? 0,
      firstMissing: expected[i],
      firstExtra: actual[i],
      expected: at(expected[i]),
      seen: at(actual[i]),
    }
  }
  return undefined
}

const lineCount = (count: number) => (count === 1 ? '1 line' : `${count} lines`)
