import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { listeners } from './listeners.ts'
import {
  holderOf,
  identityOf,
  isAlive,
  MARK,
  markedProcesses,
  memoryOf,
  ownLine,
  uptimeOf,
} from './process-table.ts'

test('a process is itself, and nobody else with its PID', async () => {
  const child = spawn('sleep', ['30'], { env: { [MARK]: '/x/clusters/test#1', FLINK_LAB_HOST: 'h' } })
  await once(child, 'spawn')
  const identity = identityOf(child.pid ?? 0)
  if (!identity) throw new Error('sleep is not there')
  expect(isAlive(identity)).toBe(true)
  expect(isAlive({ ...identity, startTime: '1' })).toBe(false)
  expect(isAlive({ ...identity, boot: 'another' })).toBe(false)
  await expect
    .poll(() => markedProcesses())
    .toContainEqual({ pid: child.pid, mark: '/x/clusters/test#1', host: 'h', command: 'sleep 30' })
  child.kill()
  await once(child, 'exit')
  expect(isAlive(identity)).toBe(false)
})

test('this process can be measured, and its parents are its own line', () => {
  expect(memoryOf(process.pid)).toBeGreaterThan(10)
  expect(uptimeOf(process.pid)).toBeGreaterThanOrEqual(0)
  expect(ownLine()).toContain(process.ppid)
})

test('who is being torn down holds no port any more', async () => {
  // Much memory, so that the tearing down takes long enough to be looked at.
  const script = `const heavy = Buffer.alloc(600e6, 1)
    require('net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port, heavy.length) })`
  const child = spawn(process.execPath, ['-e', script], {
    env: { [MARK]: '/x/clusters/test#2' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const port = Number.parseInt(String(line), 10)
  const socket = () => listeners().find((listener) => listener.port === port)
  const inode = socket()?.inode ?? ''
  expect(holderOf(inode)).toMatchObject({ pid: child.pid })
  child.kill('SIGKILL')
  while (socket()) {
    const gone = !markedProcesses().some(({ pid }) => pid === child.pid)
    if (gone) expect(holderOf(inode)).toBeUndefined()
  }
  await once(child, 'exit')
})
