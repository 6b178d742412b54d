import { expect, test } from 'vitest'
import { wantsColours } from './colours.ts'

test.each([
  ['a terminal', {}, true, true],
  ['a pipe', {}, false, false],
  ['a pipe in CI', { CI: 'true' }, false, false],
  ['NO_COLOR on a terminal', { NO_COLOR: '1' }, true, false],
  ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true],
  ['a terminal that knows no colours', { TERM: 'dumb' }, true, false],
])('%s', (_, env, isTerminal, expected) => {
  expect(wantsColours(env, isTerminal)).toBe(expected)
})
