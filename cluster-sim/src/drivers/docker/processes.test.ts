import { expect, test } from 'vitest'
import { holders, measured, processState } from './processes.ts'

test('holders of ports by any family of addresses, loopback aside', () => {
  const table = [
    'LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=8,fd=3))',
    'LISTEN 0      50   [::ffff:172.18.0.2]:8081  *:*          users:(("java",pid=77,fd=101))',
    'LISTEN 0      4096      127.0.0.11:40123     0.0.0.0:*',
    'LISTEN 0      1                 *:7777             *:*',
    '',
  ].join('\n')
  expect(holders(table)).toEqual([
    { port: 22, holder: 'sshd (pid 8)' },
    { port: 8081, holder: 'java (pid 77)' },
    { port: 7777, holder: '?' },
  ])
})

test('memory and age, whatever the command is called', () => {
  const text =
    'Rss:  2048 kB\nPss:                1536 kB\nPss_Anon: 1 kB\n77 (a) b (c) S 1 77 77 0 -1 4194560 1 0 0 0 5 3 0 0 20 0 40 0 1000 9 9\n130.55 200.00\n'
  expect(measured(text)).toEqual({ memoryMiB: 2, uptimeMs: 120_550 })
  expect(measured('')).toEqual({ memoryMiB: undefined, uptimeMs: undefined })
})

test('a process’s state is that of the very process that is meant', () => {
  const stat = '42 (odd ) name) T 1 42 42 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 777 1000 1\n'
  expect(processState(stat)).toBe('T')
  expect(processState(stat, '777')).toBe('T')
  expect(processState(stat, '778')).toBeUndefined()
  expect(processState(stat.replace(') T', ') Z'))).toBeUndefined()
  expect(processState('')).toBeUndefined()
})
