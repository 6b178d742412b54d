import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { faultKinds } from '../src/faults/fault.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'

/** Masters on one host, workers on the other, with heartbeats short enough to watch. */
const pair: Topology = {
  name: 'pair',
  title: { zh: '两台主机', en: 'Two hosts' },
  hosts: { bigdata111: ['namenode', 'jobmanager'], bigdata112: ['datanode', 'taskmanager'] },
  flink: { 'heartbeat.interval': '500 ms', 'heartbeat.timeout': '3 s' },
}
const masters = { host: 'bigdata111' }
const workers = { host: 'bigdata112' }
const worker = { ...workers, role: 'taskmanager' }
const wait = { timeout: 60_000, interval: 100 }

describeOnDocker('faults of hosts in containers', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let before: Awaited<ReturnType<typeof dockerTraces>>
  let cluster: Cluster

  beforeAll(async () => {
    home = await testHome()
    before = await dockerTraces()
    cluster = await up(pair, { driver: 'docker' })
  })
  afterEach(async () => {
    await cluster.heal()
    await registered(1)
  })
  afterAll(async () => {
    await cluster?.down()
    expect(await dockerTraces()).toEqual(before)
    await home[Symbol.asyncDispose]()
  })

  /** Waits until the JobManager counts that many TaskManagers. */
  const registered = (count: number) =>
    vi.waitFor(async () => expect(await cluster.flink.taskManagers()).toHaveLength(count), wait)
  const stateOf = async ({ host, role }: { host: string; role: string }) =>
    (await cluster.status()).roles.find((each) => each.host === host && each.role === role)?.state
  const states = async () => (await cluster.status()).roles.map(({ role, state }) => `${role} ${state}`)
  const run = (host: string, command: string) => cluster.host(host).exec(command, { timeout: 120_000 })

  /** True when a line typed on one host comes out on the other. */
  const reaches = async (from: string, to: string): Promise<boolean> => {
    const listening = cluster.host(to).open('nc -l 7777', { timeout: 10_000 })
    await vi.waitFor(async () => expect((await run(to, 'ss -Hltn')).stdout).toContain(':7777'), wait)
    await run(from, `echo hello | nc -N -w 1 ${to} 7777`)
    const came = listening.output.includes('hello')
    await listening.stop()
    return came
  }

  test('kill of a role: gone, and another process ready when healed', async () => {
    await cluster.fault('kill', worker)
    expect(await stateOf(worker)).toBe('gone')
    expect((await cluster.heal(worker)).map(({ kind }) => kind)).toEqual(['kill'])
    expect(await stateOf(worker)).toBe('ready')
  })

  test('kill of a host ends all on it, what a student started by hand too, and it can still be reached', async () => {
    await run('bigdata112', 'setsid sleep 4321 >/dev/null 2>&1 </dev/null &')
    expect((await cluster.fault('kill', workers)).running).toEqual(['datanode', 'taskmanager'])
    expect(await states()).toEqual([
      'namenode ready',
      'jobmanager ready',
      'datanode gone',
      'taskmanager gone',
    ])
    expect((await run('bigdata111', 'ssh bigdata112 pgrep -f "^sleep 4321"')).stdout).toBe('')
    expect((await run('bigdata111', 'ssh bigdata112 hostname')).stdout).toBe('bigdata112\n')
    await cluster.heal()
    expect((await cluster.status()).state).toBe('up')
  })

  test('pause of a role: it misses its heartbeats, and comes back when healed', async () => {
    await cluster.fault('pause', worker)
    expect(await stateOf(worker)).toBe('paused')
    await registered(0)
    await cluster.heal()
    await registered(1)
    expect(await stateOf(worker)).toBe('ready')
  })

  test('pause of a host stops everything on it and nothing elsewhere', async () => {
    await cluster.fault('pause', workers)
    expect(await states()).toEqual([
      'namenode ready',
      'jobmanager ready',
      'datanode paused',
      'taskmanager paused',
    ])
    await cluster.heal(workers)
    expect(await states()).not.toContain('datanode paused')
  })

  test('partition: both sides run and cannot reach each other, until it is healed', async () => {
    expect(await reaches('bigdata112', 'bigdata111')).toBe(true)
    const pids = async () => (await cluster.status()).roles.map(({ pid }) => pid)
    const running = await pids()
    await cluster.fault('partition', workers)
    expect(await reaches('bigdata112', 'bigdata111')).toBe(false)
    expect(await reaches('bigdata111', 'bigdata112')).toBe(false)
    await registered(0)
    expect(await pids()).toEqual(running)
    await cluster.heal()
    expect(await reaches('bigdata112', 'bigdata111')).toBe(true)
    expect(await reaches('bigdata111', 'bigdata112')).toBe(true)
    await registered(1)
    expect(await pids()).toEqual(running)
  })

  test('slow: what a host sends crawls, until it is healed', async () => {
    /** Milliseconds in which half a megabyte crosses. */
    const sending = async () => {
      const listening = cluster.host('bigdata111').open('nc -l 7778 | wc -c', { timeout: 60_000 })
      await vi.waitFor(
        async () => expect((await run('bigdata111', 'ss -Hltn')).stdout).toContain(':7778'),
        wait,
      )
      const started = performance.now()
      await run('bigdata112', 'head -c 500000 /dev/zero | nc -N bigdata111 7778')
      expect((await listening.ended).stdout).toBe('500000\n')
      return performance.now() - started
    }
    const unhindered = await sending()
    await cluster.fault('slow', workers)
    const hindered = await sending()
    // 4 Mbit at 1 Mbit/s, less what the line takes at once.
    expect(hindered).toBeGreaterThan(3000)
    await cluster.heal()
    expect(await sending()).toBeLessThan(hindered / 2)
    expect(unhindered).toBeLessThan(hindered / 2)
  })

  test('disk-full: not a byte can be written there, HDFS says so, and it can when healed', async () => {
    await cluster.hdfs.write('/before', 'kept\n')
    await cluster.fault('disk-full', workers)
    const written = await run('bigdata112', 'echo text >/tmp/file')
    expect(written.output).toContain('No space left on device')
    expect((await run('bigdata111', 'echo text >/tmp/file')).exitCode).toBe(0)
    const put = () => run('bigdata111', 'echo text | hdfs dfs -put -f - /during')
    const refused = await put()
    expect(refused.exitCode).not.toBe(0)
    expect(refused.output).toContain('could only be written to 0 of the 1 minReplication nodes')
    expect(await cluster.hdfs.read('/before')).toBe('kept\n')
    await cluster.heal()
    expect((await run('bigdata112', 'echo text >/tmp/file')).output).toBe('')
    await vi.waitFor(async () => expect((await put()).exitCode).toBe(0), { timeout: 60_000, interval: 1000 })
    expect((await run('bigdata112', 'ls -A /tmp')).stdout).not.toContain('.disk-full')
  })

  test.each(['partition', 'slow', 'disk-full'] as const)('%s is of a whole host, and once', async (kind) => {
    await expect(cluster.fault(kind, worker)).rejects.toMatchObject({ code: 'fault-needs-host' })
    await cluster.fault(kind, masters)
    await expect(cluster.fault(kind, masters)).rejects.toMatchObject({ code: 'fault-already' })
    expect((await cluster.status()).faults.map((fault) => fault.kind)).toEqual([kind])
  })

  test.each(faultKinds)('%s ends in time when the command that made it is killed', async (kind) => {
    const seen = () => cluster.status().then(({ faults }) => faults.length)
    await cluster.detach()
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'fault-child.ts'), cluster.id, kind, workers.host, '4000'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    expect(await seen()).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await vi.waitFor(async () => expect(await seen()).toBe(0), wait)
    expect(await reaches('bigdata112', 'bigdata111')).toBe(true)
  })
})
