import { type Delivery, deliveryOf } from '@flink-lab/grader/delivery'
import { wordsOf } from './stream.ts'
import type { Task } from './task.ts'

/** One result, as a sink wrote it down; times in milliseconds. */
interface Line {
  id: string
  word: string
  count: number
  emitted: number
  arrived: number
}

/** What a journal says of a system. Accepted answers lie between two values where roundings differ. */
export interface Measured {
  /** Milliseconds from emission to arrival, of the steady part. */
  p50: readonly [number, number]
  p99: readonly [number, number]
  /** Words a second, from the moment of the burst to its last arrival. */
  throughput: readonly [number, number]
  delivery: Delivery
  /** The last count of the task's word. */
  count: number
  /** What comes out when something else is measured. */
  mistaken: { mean: number; p99OfAll: number; rateOfAll: number }
}

const line = /^([a-z]+-\d{1,6}\.\d{1,2}) (\S{1,40}) (\d{1,7}) (\d{13}) (\d{13})$/

/** Lines of a journal; what is no result stays out of all measures, but not of the delivery. */
function parsed(journal: string): Line[] {
  return journal.split('\n').flatMap((text) => {
    const [, id, word, count, emitted, arrived] = line.exec(text) ?? []
    if (id === undefined || word === undefined) return []
    return [{ id, word, count: Number(count), emitted: Number(emitted), arrived: Number(arrived) }]
  })
}

/** The results that a system left, measured; undefined before it has seen the whole stream. */
export function measure(journal: string, task: Task): Measured | undefined {
  const lines = parsed(journal)
  const sorted = (some: readonly Line[]) =>
    some.map(({ emitted, arrived }) => arrived - emitted).sort((a, b) => a - b)
  const steady = sorted(lines.filter(({ id }) => id.startsWith('steady-')))
  const burst = lines.filter(({ id }) => id.startsWith('burst-'))
  const last = lines.findLast(({ word }) => word === task.word)
  if (steady.length === 0 || burst.length === 0 || !last) return undefined
  const ids = [...wordsOf(task.text.split('\n'))].map(({ id }) => id)
  const seen = journal.trimEnd().split('\n')
  const speed = rate(burst)
  return {
    p50: percentile(steady, 0.5),
    p99: percentile(steady, 0.99),
    throughput: [Math.floor(speed * 0.99), Math.ceil(speed * 1.01)],
    delivery: deliveryOf(
      ids,
      seen.map((text) => text.split(' ', 1)[0] ?? ''),
    ),
    count: last.count,
    mistaken: {
      mean: Math.round(steady.reduce((sum, latency) => sum + latency, 0) / steady.length),
      p99OfAll: percentile(sorted(lines), 0.99)[0],
      rateOfAll: rate(lines),
    },
  }
}

/** Nearest rank, give or take one place: with so many values the ways to interpolate differ by no more. */
function percentile(sorted: readonly number[], part: number): [number, number] {
  const rank = Math.ceil(sorted.length * part) - 1
  return [sorted[Math.max(rank - 1, 0)] ?? 0, sorted[Math.min(rank + 1, sorted.length - 1)] ?? 0]
}

/** Lines a second, from the first emission to the last arrival. */
function rate(lines: readonly Line[]): number {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const { emitted, arrived } of lines) {
    first = Math.min(first, emitted)
    last = Math.max(last, arrived)
  }
  return Math.round((lines.length * 1000) / Math.max(last - first, 1))
}
