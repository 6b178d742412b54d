import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'
import { countWords, type Reading } from './readings.ts'
import type { Row } from './rows.ts'
import { worldFrom } from './world.ts'

/** What a program would write that counts in a certain way. */
function written(lines: readonly string[], reading: Reading, minLength: number, topN: number): Row[] {
  return [...countWords(lines, reading)]
    .filter(([word]) => word.length >= minLength)
    .sort((a, b) => b[1] - a[1])
    .slice(0, topN)
    .map(([word, count]) => ({ word, count }))
}

describe.each(['a', 'b', 'c', 'd', 'e', 'f'])('in the world of seed %s', (seed) => {
  const { task, truth, inputs } = worldFrom({ task: seed, data: seed })
  const { letterCase, minLength, topN } = task

  test('the input is a real text of 200 kB and the three lines', () => {
    expect(inputs[0]?.content).toContain('I love Beijing')
    expect(inputs[1]?.content.length).toBeGreaterThan(200_000)
  })

  test.each<[string, Reading, number]>([
    ['right', { counting: 'occurrences', letterCase }, minLength],
    ['with the case kept', { counting: 'occurrences', letterCase: 'kept' }, minLength],
    ['with the shortest words missing', { counting: 'occurrences', letterCase }, minLength + 1],
    ['of lines that hold a word', { counting: 'lines', letterCase }, minLength],
    ['with underscores as letters', { counting: 'word-characters', letterCase }, minLength],
  ])('an output %s is understood, and as nothing else', (_, reading, length) => {
    const { wrong, ...seen } = explain(task, truth.lines, written(truth.lines, reading, length, topN))
    expect(wrong).toEqual([])
    expect(seen).toMatchObject({ reading, minLength: length })
  })

  test('one wrong count is found', () => {
    const rows = written(truth.lines, { counting: 'occurrences', letterCase }, minLength, topN)
    const [first, ...others] = rows as [Row, ...Row[]]
    const off = { ...first, count: first.count + 1 }
    expect(explain(task, truth.lines, [off, ...others]).wrong).toEqual([off])
  })

  test('words that are not the most frequent fit no length', () => {
    const rows = written(truth.lines, { counting: 'occurrences', letterCase }, minLength, topN * 2)
    expect(explain(task, truth.lines, rows.slice(topN)).minLength).toBeUndefined()
  })
})
