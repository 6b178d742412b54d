import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../src/drivers/docker/client.ts'
import { dockerDriver } from '../src/drivers/docker/docker-driver.ts'
import { findAddress } from '../src/drivers/docker/endpoint.ts'
import { refused } from '../src/drivers/docker/refused.ts'
import { attach, list, reap } from '../src/registry.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'

const hosts: Topology = {
  name: 'two',
  title: { zh: '', en: '' },
  hosts: { bigdata111: ['jobmanager'], bigdata112: [] },
}

describeOnDocker('what is left of clusters in containers', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  beforeAll(async () => {
    home = await testHome()
    // So that nothing is left to be made once for all.
    await (await up(hosts, { driver: 'docker', bare: true })).down()
  })
  afterAll(() => home[Symbol.asyncDispose]())

  /** A command that makes a bare cluster and waits; it dies with its cluster up or half made. */
  const owner = () =>
    spawn(process.execPath, [join(import.meta.dirname, 'bare-docker-child.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  test.each([150, 400, 700, 1100, 1600])(
    'an owner killed after %i ms leaves nothing after the next command',
    async (ms) => {
      const before = await dockerTraces()
      const child = owner()
      await Promise.race([delay(ms), once(child.stdout, 'data')])
      child.kill('SIGKILL')
      await once(child, 'exit')
      await list()
      expect(await dockerTraces()).toEqual(before)
    },
  )

  test('a cluster whose folder was deleted by hand is found by reap', async () => {
    const before = await dockerTraces()
    const cluster = await up(hosts, { driver: 'docker', bare: true })
    await cluster.detach()
    await rm(join(home.folder, 'clusters'), { recursive: true })
    expect(await reap()).toEqual({ clusters: [], processes: 2 })
    expect(await dockerTraces()).toEqual(before)
  })

  test.each([0, 60, 200, 500])('a `down` killed after %i ms is finished by the next command', async (ms) => {
    const before = await dockerTraces()
    await (await up(hosts, { driver: 'docker', bare: true, name: 'ending' })).detach()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'down-docker-child.ts'), 'ending'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // It may be done before it is killed.
    const exited = once(child, 'exit')
    await once(child.stdout, 'data')
    await delay(ms)
    child.kill('SIGKILL')
    await exited
    // Either it had not begun, and the cluster is whole; or it is finished now.
    const [left] = await list()
    if (left) expect(left.state).toBe('up')
    if (left) await (await attach('ending')).down()
    expect(await dockerTraces()).toEqual(before)
  })

  test('a cluster whose engine is gone is shown as such, and hides no other', async () => {
    await using stranded = await up(hosts, { driver: 'docker', bare: true, name: 'stranded' })
    await using other = await up(hosts, { driver: 'process', bare: true, name: 'other' })
    const file = join(home.folder, 'clusters/stranded/cluster.json')
    const state = await readFile(file, 'utf8')
    const { docker } = JSON.parse(state)
    await writeFile(file, state.replaceAll(docker.address, 'unix:///nowhere/docker.sock'))
    const shown = (await list()).map(({ id, state, problem }) => [id, state, problem?.en])
    expect(shown.toSorted()).toEqual([
      ['other', 'up', undefined],
      ['stranded', 'unreachable', expect.stringContaining('/nowhere/docker.sock')],
    ])
    expect((await attach('other')).id).toBe(other.id)
    await expect(attach('stranded')).rejects.toMatchObject({ code: 'docker-missing' })
    await writeFile(file, state)
    expect((await list()).find(({ id }) => id === stranded.id)?.state).toBe('up')
  })

  test('containers of another lab home or of another project are never touched', async () => {
    const docker = await connect(await findAddress())
    await using cluster = await up(hosts, { driver: 'docker', bare: true, name: 'mine' })
    const image = (await docker.listImages()).find(({ RepoTags: tags }) =>
      tags?.some((tag) => tag.startsWith('flink-lab/node:')),
    )
    const labels: Record<string, string>[] = [
      {},
      { 'flink-lab.home': 'another', 'flink-lab.cluster': 'mine', 'flink-lab.mark': '/x#1' },
    ]
    const strangers = await Promise.all(
      labels.map((Labels) => docker.createContainer({ Image: image?.Id, Cmd: ['sleep', '60'], Labels })),
    )
    try {
      await cluster.down()
      await reap({ all: true })
      for (const stranger of strangers) expect((await stranger.inspect()).State.Status).toBe('created')
    } finally {
      await Promise.all(strangers.map((stranger) => stranger.remove()))
    }
  })

  test('a name that is taken leaves the first cluster alone', async () => {
    await using cluster = await up(hosts, { driver: 'docker', bare: true, name: 'mine' })
    await expect(up(hosts, { driver: 'docker', bare: true, name: 'mine' })).rejects.toMatchObject({
      code: 'cluster-name-taken',
    })
    expect((await cluster.host('bigdata112').exec('hostname')).stdout).toBe('bigdata112\n')
  })

  test('containers leave their network one by one, for old engines come to a deadlock otherwise', async () => {
    const docker = await connect(await findAddress())
    const since = Math.floor(Date.now() / 1000)
    const cluster = await up(hosts, { driver: 'docker', bare: true })
    const filters = { label: [`flink-lab.cluster=${cluster.id}`], event: ['die', 'destroy'] }
    await cluster.down()
    const until = Math.ceil(Date.now() / 1000)
    const events = await text(await docker.getEvents({ since, until, filters }))
    const actions = events.match(/"Action":"\w+"/g)
    const alone = ['"Action":"die"', '"Action":"destroy"']
    expect(actions).toEqual([...alone, ...alone])
  })

  test('limits hold in each container', async () => {
    await using cluster = await up(hosts, { driver: 'docker', bare: true })
    const docker = await connect(await findAddress())
    const all = await docker.listContainers({ filters: { label: [`flink-lab.cluster=${cluster.id}`] } })
    for (const { Id } of all) {
      const { HostConfig: limits } = await docker.getContainer(Id).inspect()
      expect(limits.Memory).toBeGreaterThanOrEqual(2 ** 30)
      expect(limits).toMatchObject({ PidsLimit: 4096, Privileged: false, SecurityOpt: ['no-new-privileges'] })
      expect(limits.NanoCpus).toBeGreaterThan(0)
    }
    expect(all).toHaveLength(2)
  })

  test('an engine that does not see our files is called remote', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vanished-'))
    await rm(folder, { recursive: true })
    const docker = await connect(await findAddress())
    const Mounts = [{ Type: 'bind' as const, Source: folder, Target: '/x' }]
    const image = (await docker.listImages()).find(({ RepoTags: tags }) =>
      tags?.some((tag) => tag.startsWith('flink-lab/node:')),
    )
    const error = await docker
      .createContainer({ Image: image?.Id, HostConfig: { Mounts } })
      .catch((cause) => cause)
    expect(refused(error, 'unix:///forwarded.sock')).toMatchObject({ code: 'docker-remote' })
  })

  test('without an engine there is one sentence and a command', async () => {
    const before = process.env.DOCKER_HOST
    process.env.DOCKER_HOST = 'unix:///nowhere/docker.sock'
    try {
      const state = {
        version: 1 as const,
        id: 'none',
        bare: true,
        engine: await openEngine(),
        topology: { ...hosts, hosts: { bigdata111: [] } },
      }
      await expect(dockerDriver.create({ engine: state.engine, state })).rejects.toMatchObject({
        code: 'docker-missing',
        hint: { en: expect.stringContaining('apt-get install -y docker.io') },
      })
    } finally {
      process.env.DOCKER_HOST = before
    }
  })
})
