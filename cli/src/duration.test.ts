import { expect, test } from 'vitest'
import { parseDuration } from './duration.ts'

test.each([
  ['30s', 30_000],
  ['1.5m', 90_000],
  ['500ms', 500],
  ['24h', 86_400_000],
])('%s is %i ms', (text, ms) => expect(parseDuration(text)).toBe(ms))

test.each(['30', '', '-1s', '0s', '25h', 'soon', '3 s'])('"%s" is refused', (text) => {
  expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'invalid-duration' }))
})
