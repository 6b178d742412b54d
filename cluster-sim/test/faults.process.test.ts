import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { list as listArchive } from 'tar'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { isStopped, markedProcesses } from '../src/drivers/process/process-table.ts'
import { faultKinds } from '../src/faults/fault.ts'
import { sweep } from '../src/registry.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

/** Two hosts as data, with heartbeats short enough to watch. */
const pair: Topology = {
  name: 'pair',
  title: { zh: '两台主机', en: 'Two hosts' },
  hosts: { bigdata111: ['jobmanager', 'taskmanager'], bigdata112: ['taskmanager'] },
  flink: { 'heartbeat.interval': '500 ms', 'heartbeat.timeout': '3 s' },
}
const worker = { host: 'bigdata112', role: 'taskmanager' }
const master = { host: 'bigdata111', role: 'jobmanager' }

let home: Awaited<ReturnType<typeof testHome>>
let cluster: Cluster

beforeAll(async () => {
  home = await testHome()
  cluster = await up(pair, { driver: 'process' })
})
afterEach(async () => {
  await cluster.heal()
  await workers(2)
})
afterAll(() => home[Symbol.asyncDispose]())

const wait = { timeout: 60_000, interval: 100 }
/** Waits until the JobManager counts that many TaskManagers. */
const workers = (count: number) =>
  vi.waitFor(async () => expect(await cluster.flink.taskManagers()).toHaveLength(count), wait)
const stateOf = async ({ host, role }: { host: string; role: string }) =>
  (await cluster.status()).roles.find((each) => each.host === host && each.role === role)?.state
/** Processes of this test's clusters alone: others run on the machine too. */
const processes = () => markedProcesses().filter(({ mark }) => mark.startsWith(home.folder))
const healers = () => processes().filter(({ command }) => command.includes('/faults/healer.ts'))

describe('pause', () => {
  test('of a TaskManager: it misses its heartbeats, and comes back when healed', async () => {
    const made = await cluster.fault('pause', worker)
    expect(made).toMatchObject({ kind: 'pause', ...worker, running: ['taskmanager'] })
    expect(await stateOf(worker)).toBe('paused')
    await workers(1)
    expect(await cluster.status()).toMatchObject({ state: 'broken', faults: [made] })

    expect(await cluster.heal()).toEqual([made])
    await workers(2)
    expect(await cluster.status()).toMatchObject({ state: 'up', faults: [] })
  })

  test('of a JobManager: its REST stops answering, and answers when healed', async () => {
    await cluster.fault('pause', master)
    const { hostname, port } = await cluster.host('bigdata111').endpoint(8081)
    const ask = () => fetch(`http://${hostname}:${port}/overview`, { signal: AbortSignal.timeout(1500) })
    await expect(ask()).rejects.toMatchObject({ name: 'TimeoutError' })
    await cluster.heal(master)
    expect((await ask()).status).toBe(200)
  })

  test('of a host stops everything on it and nothing elsewhere', async () => {
    const running = cluster.host('bigdata112').open('while :; do sleep 1; done')
    const on = (name: string) => processes().filter(({ host }) => host === name)
    await vi.waitFor(() => expect(on('bigdata112').length).toBeGreaterThan(2), wait)
    await cluster.fault('pause', { host: 'bigdata112' })
    expect(on('bigdata112').filter(({ pid }) => !isStopped(pid))).toEqual([])
    expect(on('bigdata111').filter(({ pid }) => isStopped(pid))).toEqual([])
    await cluster.heal({ host: 'bigdata112' })
    expect(on('bigdata112').filter(({ pid }) => isStopped(pid))).toEqual([])
    await running.stop()
  })
})

describe('kill', () => {
  test('of a role: gone, and another process ready when healed', async () => {
    const before = (await cluster.status()).roles.find(({ host }) => host === 'bigdata112')
    await cluster.fault('kill', worker)
    expect(await stateOf(worker)).toBe('gone')
    expect((await cluster.heal(worker)).map(({ kind }) => kind)).toEqual(['kill'])
    const after = (await cluster.status()).roles.find(({ host }) => host === 'bigdata112')
    expect(after).toMatchObject({ state: 'ready' })
    expect(after?.pid).not.toBe(before?.pid)
  })

  test('of a host ends all its daemons, and healing starts those that ran', async () => {
    await cluster.stop('bigdata111', 'taskmanager')
    expect((await cluster.fault('kill', { host: 'bigdata111' })).running).toEqual(['jobmanager'])
    expect(await stateOf(master)).toBe('gone')
    await cluster.heal({ host: 'bigdata111' })
    expect(await stateOf(master)).toBe('ready')
    expect(await stateOf({ host: 'bigdata111', role: 'taskmanager' })).toBe('stopped')
    await cluster.start('bigdata111', 'taskmanager')
  })

  test('is healed by starting the role, too', async () => {
    await cluster.fault('kill', worker)
    await cluster.start('bigdata112', 'taskmanager')
    expect(await cluster.status()).toMatchObject({ state: 'up', faults: [] })
  })
})

describe('a time limit', () => {
  test('heals by itself, and the healer goes', async () => {
    await cluster.fault('pause', worker, 1000)
    expect(healers()).toHaveLength(1)
    // Nothing but the healer is at work here: the process itself is looked at.
    const { pid = 0 } = (await cluster.status()).roles.find(({ host }) => host === 'bigdata112') ?? {}
    await vi.waitFor(() => expect(isStopped(pid)).toBe(false), wait)
    await vi.waitFor(() => expect(healers()).toEqual([]), wait)
    expect((await cluster.status()).faults).toEqual([])
  })

  test('starts again what was killed', async () => {
    await cluster.fault('kill', worker, 500)
    await vi.waitFor(async () => expect((await cluster.status()).faults).toEqual([]), wait)
    expect(await stateOf(worker)).toBe('ready')
  })

  test('ends its healer when healed earlier', async () => {
    await cluster.fault('pause', worker, 3_600_000)
    await cluster.heal()
    await vi.waitFor(() => expect(healers()).toEqual([]), wait)
  })

  test('holds when the healer is killed too: the next command heals', async () => {
    await cluster.fault('pause', worker, 300)
    for (const { pid } of healers()) process.kill(pid, 'SIGKILL')
    const [made] = (await cluster.status()).faults
    await vi.waitFor(() => expect(made?.until).toBeLessThan(Date.now()), wait)
    expect(await stateOf(worker)).toBe('paused')
    await sweep()
    expect(await stateOf(worker)).not.toBe('paused')
  })

  test('is healed once, however many try', async () => {
    await cluster.fault('kill', worker)
    const healed = await Promise.all([cluster.heal(), cluster.heal(), cluster.heal()])
    expect(healed.flat()).toHaveLength(1)
    await workers(2)
    expect(processes().filter(({ command }) => command.includes('TaskManagerRunner'))).toHaveLength(2)
  })
})

describe('what cannot be done is said', () => {
  test.each(faultKinds.filter((kind) => kind !== 'kill' && kind !== 'pause'))('%s', async (kind) => {
    await expect(cluster.fault(kind, { host: 'bigdata112' })).rejects.toMatchObject({
      code: 'fault-unsupported',
      hint: { en: expect.stringContaining('--driver docker') },
    })
    expect((await cluster.status()).faults).toEqual([])
  })

  test('a second pause, a role that does not run, a role of another host', async () => {
    await cluster.fault('pause', worker)
    await expect(cluster.fault('pause', { host: 'bigdata112' })).rejects.toMatchObject({
      code: 'fault-already',
      hint: { en: expect.stringContaining('heal bigdata112/taskmanager') },
    })
    await cluster.heal()
    await cluster.stop('bigdata112', 'taskmanager')
    await expect(cluster.fault('kill', worker)).rejects.toMatchObject({ code: 'role-not-running' })
    await cluster.start('bigdata112', 'taskmanager')
    const elsewhere = { host: 'bigdata112', role: 'jobmanager' }
    await expect(cluster.fault('kill', elsewhere)).rejects.toMatchObject({ code: 'no-such-role' })
  })
})

test('a paused role is stopped and started as any other', async () => {
  await cluster.fault('pause', worker)
  await cluster.stop('bigdata112', 'taskmanager')
  expect(await stateOf(worker)).toBe('stopped')
  await cluster.start('bigdata112', 'taskmanager')
  expect(await stateOf(worker)).toBe('ready')
})

test('an archive names the faults and does not wait for what is paused', async () => {
  await cluster.fault('pause', worker)
  const folder = await mkdtemp(join(tmpdir(), 'flink-lab-collected-'))
  const file = await cluster.collect(join(folder, 'evidence.tar.gz'))
  const names: string[] = []
  await listArchive({ file, onReadEntry: ({ path }) => names.push(path) })
  expect(names).toEqual(
    expect.arrayContaining([
      './faults.json',
      './bigdata111/jobmanager/jstack.txt',
      './bigdata112/taskmanager/log.txt',
    ]),
  )
  expect(names).not.toContain('./bigdata112/taskmanager/jstack.txt')
  expect((await readFile(file)).length).toBeGreaterThan(1000)
  await rm(folder, { recursive: true })
})

test('down ends what is paused and the healer, and leaves nothing', async () => {
  const other = await up(pair, { driver: 'process' })
  await other.fault('pause', { host: 'bigdata112' }, 3_600_000)
  expect(healers()).toHaveLength(1)
  await other.down()
  expect(healers()).toEqual([])
  expect((await tracesOf(home.folder)).folders).toEqual(['pair'])
})
