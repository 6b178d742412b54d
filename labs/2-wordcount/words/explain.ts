import { type Counts, countWords, type Reading, readingsFor } from './readings.ts'
import type { Row } from './rows.ts'
import type { Task } from './task.ts'

/** How an output can be understood; each check asks it one question. */
export interface Explanation {
  reading: Reading
  counts: Counts
  /** Rows whose number is not the reading's. */
  wrong: Row[]
  /** The words are the most frequent among those with at least so many letters; undefined: of no length. */
  minLength?: number
}

/** The reading that agrees with most rows; the right one where several do. */
export function explain(task: Task, lines: readonly string[], rows: readonly Row[]): Explanation {
  let best: Omit<Explanation, 'minLength'> | undefined
  for (const reading of readingsFor(task)) {
    const counts = countWords(lines, reading)
    const wrong = rows.filter(({ word, count }) => counts.get(word) !== count)
    if (!best || wrong.length < best.wrong.length) best = { reading, counts, wrong }
    if (best.wrong.length === 0) break
  }
  const { counts } = best as Explanation
  const lengths = [task.minLength, 1, 2, 3, 4, 5, 6, 7, 8]
  const minLength = lengths.find((length) => areMostFrequent(rows, counts, length))
  return { ...(best as Explanation), minLength }
}

/** True if no word of `minLength` letters that was left out is more frequent than one that was kept. */
function areMostFrequent(rows: readonly Row[], counts: Counts, minLength: number): boolean {
  const kept = new Set(rows.map(({ word }) => word))
  let least = Number.POSITIVE_INFINITY
  for (const word of kept) {
    if (word.length < minLength) return false
    least = Math.min(least, counts.get(word) ?? 0)
  }
  for (const [word, count] of counts)
    if (word.length >= minLength && count > least && !kept.has(word)) return false
  return kept.size > 0
}
