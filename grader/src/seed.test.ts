import { describe, expect, it } from 'vitest'
import { freshSeed, random, seedFingerprint } from './seed.ts'

describe('random', () => {
  it('gives the same stream for the same seed on every machine', () => {
    const stream = random('flink-lab')
    // Held by value: another stream would silently change every student's task.
    expect([stream.int(0, 999), stream.int(0, 999), stream.int(0, 999)]).toEqual([817, 929, 335])
    expect(random('flink-lab').shuffle([1, 2, 3, 4, 5])).toEqual(random('flink-lab').shuffle([1, 2, 3, 4, 5]))
    expect(random('a').shuffle([...Array(50).keys()])).not.toEqual(random('b').shuffle([...Array(50).keys()]))
  })

  it('reaches both ends of a range, about equally often', () => {
    const stream = random('dice')
    const counts = new Map<number, number>()
    for (let i = 0; i < 6000; i++) {
      const face = stream.int(1, 6)
      counts.set(face, (counts.get(face) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('samples different items and keeps every item when it shuffles', () => {
    const items = [...Array(20).keys()]
    expect(new Set(random('s').sample(items, 7)).size).toBe(7)
    expect(
      random('s')
        .shuffle(items)
        .sort((a, b) => a - b),
    ).toEqual(items)
  })

  it('refuses what has no answer', () => {
    expect(() => random('x').pick([])).toThrow(RangeError)
    expect(() => random('x').int(2, 1)).toThrow(RangeError)
    expect(() => random('x').sample([1], 2)).toThrow(RangeError)
  })
})

it('makes data seeds that differ, and fingerprints that do not tell the seed', () => {
  expect(freshSeed()).not.toBe(freshSeed())
  expect(seedFingerprint('secret')).toMatch(/^[0-9a-f]{16}$/)
  expect(seedFingerprint('secret')).not.toBe(seedFingerprint('secret2'))
})
