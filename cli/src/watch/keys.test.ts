import { expect, test } from 'vitest'
import { keyOfLine, keysOf } from './keys.ts'

test.each([
  ['h', ['h']],
  ['H', ['h']],
  ['ｈ', ['h']],
  ['hl', ['h', 'l']],
  ['\r', ['enter']],
  ['\n', ['enter']],
  ['\u0003', ['interrupt']],
  ['\u0004', ['q']],
  ['\u001b[A', []],
  ['\u001bOP', []],
  ['\t', []],
])('a terminal that sends %j', (chunk, keys) => {
  expect(keysOf(chunk)).toEqual(keys)
})

test.each([
  ['', 'enter'],
  ['  ', 'enter'],
  ['c', 'c'],
  ['Check', 'c'],
  ['ｑ', 'q'],
])('a line %j of a pipe', (line, key) => {
  expect(keyOfLine(line)).toBe(key)
})
