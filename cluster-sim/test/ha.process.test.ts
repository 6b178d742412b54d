import { afterAll, beforeAll, expect, test } from 'vitest'
import { fourLetters } from '../src/clients/zookeeper.ts'
import type { Cluster } from '../src/cluster.ts'
import { leadingJobManager } from '../src/leader.ts'
import { ha } from '../src/topologies/ha.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { type Traces, tracesOf } from './traces.ts'
import { counted, sentence, wordCount } from './word-count.ts'

let home: Awaited<ReturnType<typeof testHome>>
let before: Traces
let cluster: Cluster

beforeAll(async () => {
  home = await testHome()
  before = await tracesOf(home.folder)
  cluster = await up(ha, { driver: 'process' })
  await cluster.hdfs.write('/input/data.txt', sentence)
})
afterAll(() => home[Symbol.asyncDispose]())

const jobManagers = ['bigdata112', 'bigdata113']
const leader = async () => (await leadingJobManager(ha, cluster.hosts))?.name

/** Polls until a state is there; the time limit is the test's own. */
async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look().catch(() => undefined)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('has every role ready, within its memory', async () => {
  const { state, roles } = await cluster.status()
  expect(state).toBe('up')
  expect(roles).toHaveLength(9)
  expect(roles.filter((role) => role.state !== 'ready')).toEqual([])
  expect(roles.reduce((sum, { memoryMiB = Number.NaN }) => sum + memoryMiB, 0)).toBeLessThan(1741)
})

/** What ZooKeeper's servers are, on bigdata112 to bigdata114. */
const modes = () =>
  Promise.all(
    ['bigdata112', 'bigdata113', 'bigdata114'].map(async (name) => {
      const answer = fourLetters(await cluster.host(name).endpoint(2181), 'srvr')
      return (await answer.catch(() => '')).match(/Mode: (\w+)/)?.[1] ?? 'gone'
    }),
  )

test('keeps a quorum of three, of which one leads', async () => {
  expect((await modes()).sort()).toEqual(['follower', 'follower', 'leader'])
})

test.each(['bigdata111', 'bigdata114'])('counts words on HDFS from %s', async (name) => {
  const host = cluster.host(name)
  expect(await host.exec(wordCount(`/flink/${name}`))).toMatchObject({ exitCode: 0 })
  expect((await host.exec(`hdfs dfs -cat /flink/${name}`)).stdout).toBe(counted)
})

test('replaces a leader that is killed, and the job goes on from its checkpoint', async () => {
  const options =
    '-Dexecution.checkpointing.interval=500ms -Dexecution.checkpointing.dir=hdfs://bigdata111:9000/flink/checkpoints'
  const submitted = await cluster
    .host('bigdata111')
    .exec(`bin/flink run -d ${options} examples/streaming/TopSpeedWindowing.jar`)
  const id = submitted.stdout.match(/JobID ([0-9a-f]{32})/)?.[1]
  expect(id, submitted.output).toBeDefined()
  const checkpoints = async () =>
    (await cluster.flink.get(`/jobs/${id}/checkpoints`)) as {
      counts: { completed: number; restored: number }
      latest: { restored: { id: number } | null }
    }
  const taken = await until(async () => {
    const { completed } = (await checkpoints()).counts
    return completed >= 3 && completed
  })

  const old = await leader()
  const { roles } = await cluster.status()
  const killed = roles.find(({ host, role }) => host === old && role === 'jobmanager')
  process.kill(killed?.pid ?? Number.NaN, 'SIGKILL')
  const started = performance.now()
  const heir = jobManagers.find((host) => host !== old)
  await until(async () => (await leader()) === heir)
  const elected = performance.now() - started
  await until(async () => {
    const { state, vertices } = await cluster.flink.job(id ?? '')
    return state === 'RUNNING' && vertices.every(({ status }) => status === 'RUNNING')
  })
  const running = performance.now() - started
  const { counts, latest } = await checkpoints()
  expect(counts.restored).toBe(1)
  expect(latest.restored?.id).toBeGreaterThanOrEqual(taken)
  process.stdout.write(`new leader ${Math.round(elected)} ms, job running ${Math.round(running)} ms\n`)
  expect(elected).toBeLessThan(10_000)

  expect((await cluster.status()).state).toBe('broken')
  await cluster.ensureReady()
  expect((await cluster.status()).state).toBe('up')
  expect((await cluster.flink.job(id ?? '')).state).toBe('RUNNING')
  await cluster.flink.cancel(id ?? '')
})

test('goes on without the leader of ZooKeeper, and takes it back', async () => {
  const host = `bigdata${112 + (await modes()).indexOf('leader')}`
  const { roles } = await cluster.status()
  const killed = roles.find((role) => role.host === host && role.role === 'zookeeper')
  process.kill(killed?.pid ?? Number.NaN, 'SIGKILL')
  await until(async () => (await modes()).sort().join() === 'follower,gone,leader')
  // Flink gives leadership up while its own connection is lost, and takes it again.
  await until(async () => (await cluster.flink.overview())['slots-available'] === 8)
  expect((await cluster.host('bigdata111').exec(wordCount('/flink/without'))).exitCode).toBe(0)
  expect(await cluster.hdfs.read('/flink/without')).toBe(counted)
  await cluster.ensureReady()
  expect((await modes()).sort()).toEqual(['follower', 'follower', 'leader'])
})

test('leaves nothing, and is quick about it', async () => {
  const started = performance.now()
  await cluster.down()
  expect(performance.now() - started).toBeLessThan(3000)
  expect(await tracesOf(home.folder)).toEqual(before)
})
