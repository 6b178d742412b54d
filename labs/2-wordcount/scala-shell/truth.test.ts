import { expect, test } from 'vitest'
import { wordsOf } from './truth.ts'

test('words are runs of letters, short ones left out', () => {
  expect(wordsOf("Thou art more lovely: and more\n'temperate'", 4)).toEqual([
    'thou',
    'more',
    'lovely',
    'more',
    'temperate',
  ])
})
