import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { full } from '../src/topologies/full.ts'
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
  cluster = await up(full, { driver: 'process' })
  await cluster.hdfs.write('/input/data.txt', sentence)
})
afterAll(() => home[Symbol.asyncDispose]())

test('runs every role on the host that the notes give it, within its memory', async () => {
  const { state, roles } = await cluster.status()
  expect(state).toBe('up')
  expect(roles.map(({ host, role, state }) => `${host} ${role} ${state}`)).toEqual([
    'bigdata111 namenode ready',
    'bigdata111 datanode ready',
    'bigdata112 jobmanager ready',
    'bigdata113 taskmanager ready',
    'bigdata114 taskmanager ready',
  ])
  expect(roles.reduce((sum, { memoryMiB = Number.NaN }) => sum + memoryMiB, 0)).toBeLessThan(1229)
  expect(await cluster.flink.overview()).toMatchObject({ taskmanagers: 2, 'slots-total': 8 })
})

test.each(['bigdata111', 'bigdata112', 'bigdata114'])('counts words on HDFS from %s', async (name) => {
  const host = cluster.host(name)
  const result = await host.exec(wordCount(`/flink/${name}`))
  expect(result).toMatchObject({ exitCode: 0, stderr: '' })
  expect((await host.exec(`hdfs dfs -cat /flink/${name}`)).stdout).toBe(counted)
})

test('uses both TaskManagers for a job that is wider than one', async () => {
  const { exitCode } = await cluster.host('bigdata112').exec(wordCount('/flink/wide', 'bin/flink run -p 8'))
  expect(exitCode).toBe(0)
  const parts = await cluster.hdfs.list('/flink/wide')
  const lines = await Promise.all((parts ?? []).map(({ path }) => cluster.hdfs.read(path)))
  expect(lines.join('').split('\n').sort().join('\n').trim()).toBe(counted.trim())
  for (const worker of ['bigdata113', 'bigdata114']) {
    expect(await cluster.logs(worker, 'taskmanager')).toMatch(/switched from INITIALIZING to RUNNING/)
  }
})

test('leaves nothing, and is quick about it', async () => {
  const started = performance.now()
  await cluster.down()
  expect(performance.now() - started).toBeLessThan(3000)
  expect(await tracesOf(home.folder)).toEqual(before)
})
