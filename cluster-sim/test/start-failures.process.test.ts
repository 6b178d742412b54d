import { list as listArchive } from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { list } from '../src/registry.ts'
import { registerRole } from '../src/roles/registered.ts'
import { pseudo } from '../src/topologies/pseudo.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

let home: Awaited<ReturnType<typeof testHome>>
beforeAll(async () => {
  home = await testHome()
})
afterAll(() => home[Symbol.asyncDispose]())

/** A topology of two hosts and a role of its own, as data alone: no driver knows of either. */
const pair = (role: string): Topology => ({
  name: 'pair',
  title: { zh: '两台主机', en: 'Two hosts' },
  hosts: { left: [role], right: [role] },
})

const echo = {
  memory: 0,
  overhead: 1,
  ports: [7777],
  deadline: 20_000,
  log: ({ flinkHome }: { flinkHome: string }) => ({ folder: `${flinkHome}/log`, prefix: 'echo' }),
}

test('a new role on a two-host topology is data alone', async () => {
  registerRole({
    ...echo,
    name: 'announcer',
    mark: '-lk 7777',
    configuration: () => ({ files: { 'conf/announcer.txt': 'hello\n' } }),
    command: async ({ host }) => ({
      argv: ['/bin/bash', '-c', 'exec nc -lk 7777'],
      out: `${host.flinkHome}/log/echo.log`,
    }),
    async probe({ host, topology }) {
      const others = Object.keys(topology.hosts).filter((name) => name !== host.name)
      const seen = await Promise.all(others.map((name) => host.exec(`nc -z ${name} 7777`)))
      const reached = seen.filter(({ exitCode }) => exitCode === 0).length
      return {
        ready: reached === others.length,
        seen: { zh: `连通 ${reached} 台`, en: `${reached} reached` },
      }
    },
  })
  await using cluster = await up(pair('announcer'))
  expect((await cluster.status()).roles.map(({ host, state }) => `${host} ${state}`)).toEqual([
    'left ready',
    'right ready',
  ])
  await cluster.host('left').exec('cat conf/announcer.txt | nc -N right 7777')
  await expect.poll(() => cluster.logs('right', 'announcer')).toContain('hello')
})

test('a daemon that dies at start says why within two seconds of its death', async () => {
  let died = 0
  registerRole({
    ...echo,
    name: 'dying',
    mark: 'no-such-mark',
    command: async ({ host }) => ({
      argv: [
        '/bin/bash',
        '-c',
        'echo working; sleep 1; echo "Caused by: java.net.BindException: in use"; exit 1',
      ],
      out: `${host.flinkHome}/log/echo.log`,
    }),
    async probe() {
      died ||= Date.now() + 1000
      return { ready: false, seen: { zh: '', en: '' } }
    },
  })
  const failure = await up(pair('dying')).catch((error) => error)
  expect(Date.now() - died).toBeLessThan(2000)
  expect(failure).toMatchObject({ code: 'role-died', details: expect.stringContaining('working') })
  expect(failure.text.en).toContain('java.net.BindException: in use')
  expect(await tracesOf(home.folder)).toMatchObject({ processes: [], leases: [], folders: [] })
})

test('a real TaskManager with an impossible configuration names the key', async () => {
  const broken = { ...pseudo, flink: { 'taskmanager.memory.network.min': '64m' } }
  const failure = await up(broken).catch((error) => error)
  expect(failure).toMatchObject({ code: 'role-died' })
  expect(failure.text.en).toMatch(
    /^taskmanager on bigdata111 ended while starting: .*IllegalConfigurationException/,
  )
  expect(failure.text.en).toContain('The network memory min (64 mb) and max (32 mb) mismatch')
  // What was collected is there when the cluster is gone.
  const names: string[] = []
  await listArchive({ file: failure.evidence, onReadEntry: ({ path }) => names.push(path) })
  expect(names).toEqual(
    expect.arrayContaining(['./bigdata111/conf/config.yaml', './bigdata111/taskmanager/log.txt']),
  )
  expect(await tracesOf(home.folder)).toMatchObject({ processes: [], leases: [], folders: [] })
})

test('a daemon that runs out of memory at its start says so', async () => {
  const failure = await up({ ...pseudo, memory: { jobmanager: 24 } }).catch((error) => error)
  expect(failure).toMatchObject({ code: 'role-died' })
  expect(`${failure.text.en}\n${failure.details}`).toMatch(/OutOfMemoryError/)
  expect(await tracesOf(home.folder)).toMatchObject({ processes: [], leases: [], folders: [] })
})

test('a role that never gets ready says what was last seen', async () => {
  registerRole({
    ...echo,
    name: 'never',
    mark: 'sleep 654',
    deadline: 500,
    command: async ({ host }) => ({ argv: ['/bin/sleep', '654'], out: `${host.flinkHome}/log/echo.log` }),
    probe: async () => ({ ready: false, seen: { zh: '还差一点', en: 'nearly there' } }),
  })
  await expect(up(pair('never'))).rejects.toMatchObject({
    code: 'role-not-ready',
    text: { en: expect.stringContaining('nearly there') },
  })
})

test('a start that is called off leaves nothing', async () => {
  const abort = new AbortController()
  const start = up(pseudo, {
    signal: abort.signal,
    onEvent: ({ state }) => state === 'starting' && abort.abort(),
  })
  await expect(start).rejects.toMatchObject({ code: 'cancelled' })
  expect(await tracesOf(home.folder)).toMatchObject({ processes: [], leases: [], folders: [] })
})

test('a failed cluster is kept when asked for', async () => {
  await expect(up(pair('never'), { keep: true, name: 'kept' })).rejects.toMatchObject({
    code: 'role-not-ready',
  })
  expect((await list()).map(({ id }) => id)).toEqual(['kept'])
})

test('a topology with too little memory or a bad name does not begin', async () => {
  await expect(up({ ...pseudo, memory: { taskmanager: 10 ** 9 } })).rejects.toMatchObject({
    code: 'not-enough-memory',
  })
  await expect(up(pseudo, { name: '../x' })).rejects.toMatchObject({ code: 'cluster-name-invalid' })
  await expect(up(pair('never'), { name: 'kept' })).rejects.toMatchObject({ code: 'cluster-name-taken' })
})
