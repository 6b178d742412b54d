import { expect, test } from 'vitest'
import { wordCounts } from './oracle.ts'

test("the notes' three lines, as the distribution's WordCount counts them", () => {
  const counts = wordCounts('I love Beijing\nI love China\nBeijing is the capital of China\n')
  expect(counts.sort()).toEqual([
    'beijing 2',
    'capital 1',
    'china 2',
    'i 2',
    'is 1',
    'love 2',
    'of 1',
    'the 1',
  ])
})
