import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { processDriver } from '../src/drivers/process/process-driver.ts'
import { identityOf, startTimeOf } from '../src/drivers/process/process-table.ts'
import { list, sweep } from '../src/registry.ts'
import { roleNamed } from '../src/roles/registered.ts'
import { pseudo } from '../src/topologies/pseudo.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

let home: Awaited<ReturnType<typeof testHome>>
beforeAll(async () => {
  home = await testHome()
})
afterAll(() => home[Symbol.asyncDispose]())

/** Moments spread over a start by a fixed seed, denser at its beginning, where folders and processes are made. */
function moments(count: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.round(80 + index ** 2 * 60 + (state / 2 ** 31) * 60)
  })
}

const child = () =>
  spawn(process.execPath, [join(import.meta.dirname, 'up-child.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

test.each(moments(8, 20240524))(
  'an owner killed after %i ms leaves nothing after the next command',
  async (ms) => {
    const before = await tracesOf(home.folder)
    const owner = child()
    await delay(ms)
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    await list()
    expect(await tracesOf(home.folder)).toEqual({ ...before, folders: [] })
  },
)

test('a cluster whose owner ended before detaching is reaped when it was already up', async () => {
  const before = await tracesOf(home.folder)
  const owner = child()
  await once(owner.stdout, 'data')
  expect((await tracesOf(home.folder)).processes).toHaveLength(4)
  // A living owner's cluster is left alone.
  expect((await sweep()).clusters).toEqual([])
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect(await sweep()).toEqual({ clusters: ['pseudo'], processes: 4 })
  expect(await tracesOf(home.folder)).toEqual({ ...before, folders: [] })
})

test('a process without a cluster is ended, a stranger with a known PID is not', async () => {
  const engine = await openEngine()
  const hosts = { bigdata111: ['namenode'] }
  const topology = { ...pseudo, hosts }
  const site = await processDriver.create({
    engine,
    state: { version: 1, id: 'reused', bare: true, engine, topology },
  })
  const stranger = spawn('sleep', ['120'], { stdio: 'ignore' })
  const pid = stranger.pid ?? 0
  const startTime = startTimeOf(pid)
  const machine = site.machines[0]
  if (!machine) throw new Error('no host')
  // The journal and the state name the stranger's PID, as they would after a reuse.
  const record = { role: 'namenode', instance: 'x', argv: [], out: '/dev/null', pid, startTime }
  await machine.writeFile(join(machine.flinkHome, '../../../journal/namenode.json'), JSON.stringify(record))
  await machine.halt(roleNamed('namenode'), 0)
  expect(startTimeOf(pid)).toBe(startTime)
  const owner = identityOf(pid)
  if (!owner) throw new Error('the stranger ended')
  await site.save({ owner: { ...owner, startTime: '1' } })
  expect((await sweep()).clusters).toEqual(['reused'])
  expect(startTimeOf(pid)).toBe(startTime)
  stranger.kill()
})
