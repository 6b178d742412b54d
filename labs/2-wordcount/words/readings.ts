import type { Text } from '@flink-lab/engine/text'
import type { LetterCase, Task } from './task.ts'

/** How often each word comes, by the word as it is written. */
export type Counts = ReadonlyMap<string, number>

/** One way to read the assignment. The oracle counts in all of them, so that a mistake can be named. */
export interface Reading {
  /** `occurrences` is the one that was asked for. */
  counting: 'occurrences' | 'lines' | 'word-characters'
  letterCase: LetterCase | 'kept'
}

export const countingName: Readonly<Record<Reading['counting'], Text>> = {
  occurrences: { zh: '单词出现的次数', en: 'how often the word occurs' },
  lines: { zh: '含有这个单词的行数', en: 'how many lines hold the word' },
  'word-characters': {
    zh: '把下划线和数字也当作字母时的次数',
    en: 'how often it occurs if underscores and digits are letters too',
  },
}

/** Every reading, the right one first. */
export function readingsFor(task: Task): Reading[] {
  const cases = [
    task.letterCase,
    ...(['kept', 'lower', 'upper'] as const).filter((c) => c !== task.letterCase),
  ]
  const countings = ['occurrences', 'lines', 'word-characters'] as const
  return cases.flatMap((letterCase) => countings.map((counting) => ({ counting, letterCase })))
}

/** Counts the lines' words in one reading, of any length: a plain loop that owes nothing to Flink. */
export function countWords(lines: readonly string[], { counting, letterCase }: Reading): Counts {
  const word = counting === 'word-characters' ? /\w+/g : /[A-Za-z]+/g
  const counts = new Map<string, number>()
  for (const line of lines) {
    const found = line.match(word)?.map((text) => inCase(text, letterCase)) ?? []
    for (const text of counting === 'lines' ? new Set(found) : found)
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function inCase(text: string, letterCase: Reading['letterCase']): string {
  if (letterCase === 'kept') return text
  return letterCase === 'lower' ? text.toLowerCase() : text.toUpperCase()
}
