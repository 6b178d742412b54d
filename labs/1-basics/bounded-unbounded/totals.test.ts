import { expect, it } from 'vitest'
import { wordCounts } from '../pseudo-cluster/oracle.ts'
import { taskFrom } from './task.ts'
import { runningTotals } from './totals.ts'

it('gives every total on the way, in the order of the text', () => {
  expect(runningTotals('Love, love\nBeijing love')).toEqual(['love 1', 'love 2', 'beijing 1', 'love 3'])
})

it.each(['a', 'b', 'c', 'd'])('tells a final result from running totals in the world of seed %s', (seed) => {
  const { text, late } = taskFrom(seed)
  expect(runningTotals(text)).toEqual(expect.arrayContaining(wordCounts(text)))
  expect(runningTotals(text).length).toBeGreaterThan(wordCounts(text).length + 10)
  // What comes late corrects an old total, and brings a word that is new.
  const words = (of: string) => new Set(of.toLowerCase().match(/\w+/g))
  expect(words(late).intersection(words(text)).size).toBeGreaterThan(0)
  expect(words(late).difference(words(text)).size).toBeGreaterThan(0)
})
