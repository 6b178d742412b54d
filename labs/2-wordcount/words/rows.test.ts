import { expect, test } from 'vitest'
import { hasFormat, rowsOf } from './rows.ts'

test.each([
  ['love|12', '|', true],
  ['love\t12', '\t', true],
  ['(love,12)', ',', false],
  ['love, 12', ',', false],
  ['love;12', ',', false],
  ['love,12,', ',', false],
  ['love', ',', false],
])('the line %j with separator %j', (line, separator, right) => {
  expect(hasFormat(line, separator)).toBe(right)
})

test('lines of another form are still understood', () => {
  expect(rowsOf(['(love,12)', '"love" : 12', '_so_;3', 'no count', '12'])).toEqual([
    { word: 'love', count: 12 },
    { word: 'love', count: 12 },
    { word: '_so_', count: 3 },
  ])
})
