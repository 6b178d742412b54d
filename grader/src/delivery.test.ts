import { expect, test } from 'vitest'
import { deliveryOf, describeDelivery, isExactlyOnce } from './delivery.ts'

const ids = ['e1', 'e2', 'e3']

test('each event once, in whatever order', () => {
  const delivery = deliveryOf(ids, ['e3', 'e1', 'e2'])
  expect(delivery).toEqual({ missing: 0, repeated: 0, unknown: 0 })
  expect(isExactlyOnce(delivery)).toBe(true)
  expect(describeDelivery(delivery).en).toBe('each event once')
})

test.each<[string, string[], object, string]>([
  ['a lost event', ['e1', 'e3'], { missing: 1, firstMissing: 'e2' }, '1 lost (e2, for one)'],
  [
    'a repeated event',
    [...ids, 'e2', 'e2'],
    { repeated: 1, firstRepeated: 'e2' },
    '1 repeated (e2, for one)',
  ],
  [
    'a line that is no event',
    [...ids, 'x\u0007'],
    { unknown: 1, firstUnknown: 'x·' },
    '1 lines that are no event (x·, for one)',
  ],
  [
    'a loss that a repetition hides from a count',
    ['e1', 'e1', 'e3'],
    { missing: 1, repeated: 1 },
    '1 lost (e2, for one), 1 repeated (e1, for one)',
  ],
])('%s is not exactly-once', (_, committed, seen, words) => {
  const delivery = deliveryOf(ids, committed)
  expect(delivery).toMatchObject(seen)
  expect(isExactlyOnce(delivery)).toBe(false)
  expect(describeDelivery(delivery).en).toBe(words)
})
