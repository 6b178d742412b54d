import { describe, expect, it } from 'vitest'
import { compareInOrder, compareLines, shown } from './compare.ts'

describe('compareLines', () => {
  it('does not mind order but counts repetition', () => {
    expect(compareLines(['b', 'a', 'a'], ['a', 'b', 'a'])).toBeUndefined()
    expect(compareLines(['a'], ['a', 'a'])).toMatchObject({ missing: 0, extra: 1, firstExtra: 'a' })
    expect(compareLines(['a', 'a'], ['a'])).toMatchObject({ missing: 1, extra: 0, firstMissing: 'a' })
  })

  it('says what is missing and what is unexpected, in both languages', () => {
    const difference = compareLines(['be,2', 'to,2'], ['be,2', 'to,1'])
    expect(difference?.expected.en).toBe('2 lines, the first missing is "to,2"')
    expect(difference?.seen.en).toBe('2 lines: 1 missing, 1 unexpected, the first unexpected is "to,1"')
    expect(difference?.seen.zh).toContain('多出的第一行是“to,1”')
  })
})

it('compares in order where order is promised', () => {
  expect(compareInOrder(['a', 'b'], ['a', 'b'])).toBeUndefined()
  expect(compareInOrder(['a', 'b'], ['b', 'a'])?.seen.en).toBe('line 1 is "b"')
  expect(compareInOrder(['a', 'b'], ['a'])?.seen.en).toBe('there is no line 2')
})

it('shows hostile lines without letting them move the cursor', () => {
  expect(shown('\u001b[2Jok\u202e')).toBe('·[2Jok·')
  expect(shown('x'.repeat(500))).toHaveLength(101)
  expect(shown('词'.repeat(3))).toBe('词词词')
})
