import type { Task } from './task.ts'
import type { Said } from './world.ts'

/** One word of the stream, when it was said. */
export interface Heard {
  word: string
  second: number
}

/** The words that count, in the order of the stream. */
export function wordsOf(
  stream: readonly Said[],
  { minLength, caseMethod }: Pick<Task, 'minLength'> & { caseMethod?: Task['caseMethod'] },
): Heard[] {
  return stream.flatMap(({ second, text }) =>
    (text.match(/[A-Za-z]+/g) ?? [])
      .filter((word) => word.length >= minLength)
      .map((word) => ({ word: caseMethod ? word[caseMethod]() : word, second })),
  )
}

/** How often each word comes in each window of so many seconds, in the order in which windows end. */
export function perWindow(words: readonly Heard[], seconds: number): { word: string; count: number }[] {
  const windows = new Map<number, Map<string, number>>()
  for (const { word, second } of words) {
    const number = Math.floor(second / seconds)
    const counts = windows.get(number) ?? new Map<string, number>()
    windows.set(number, counts.set(word, (counts.get(word) ?? 0) + 1))
  }
  return [...windows.values()].flatMap((counts) => [...counts].map(([word, count]) => ({ word, count })))
}

/** One line for every word that comes, with how often it has come by then. */
export function running(words: readonly Heard[]): { word: string; count: number }[] {
  return totals(words.map(({ word }) => ({ word, count: 1 })))
}

/** The same lines, with everything that was counted of their word before added. */
export function totals(rows: readonly { word: string; count: number }[]): { word: string; count: number }[] {
  const sums = new Map<string, number>()
  return rows.map(({ word, count }) => {
    const sum = (sums.get(word) ?? 0) + count
    sums.set(word, sum)
    return { word, count: sum }
  })
}
