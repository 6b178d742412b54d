import { expect, test } from 'vitest'
import { parseTarget } from './target.ts'

const topology = { hosts: { bigdata111: ['jobmanager', 'taskmanager'], bigdata112: [] } }

test('a host, or a role on it', () => {
  expect(parseTarget(topology, 'bigdata112')).toEqual({ host: 'bigdata112' })
  expect(parseTarget(topology, 'bigdata111/taskmanager')).toEqual({ host: 'bigdata111', role: 'taskmanager' })
})

test.each([
  ['bigdata11', 'unknown-host', 'bigdata111'],
  ['', 'unknown-host', 'bigdata11'],
  ['bigdata111/taskmanger', 'no-such-role', 'taskmanager'],
  ['bigdata111/', 'no-such-role', 'jobmanager'],
  ['bigdata111/taskmanager/x', 'no-such-role', 'taskmanager'],
  ['bigdata112/taskmanager', 'no-such-role', 'cluster status'],
])('"%s" is refused: %s', (text, code, hint) => {
  const hinted = { en: expect.stringContaining(hint) }
  expect(() => parseTarget(topology, text)).toThrow(
    expect.objectContaining({ code, hint: expect.objectContaining(hinted) }),
  )
})
