import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchange } from '../src/clients/http.ts'
import type { Cluster } from '../src/cluster.ts'
import { markedProcesses, memoryOf } from '../src/drivers/process/process-table.ts'
import { yarn } from '../src/topologies/yarn.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { type Traces, tracesOf } from './traces.ts'
import { sentence } from './word-count.ts'
import { applicationMode, jobForItself, sharedSession } from './yarn-modes.ts'

let home: Awaited<ReturnType<typeof testHome>>
let before: Traces
let cluster: Cluster

beforeAll(async () => {
  home = await testHome()
  before = await tracesOf(home.folder)
  cluster = await up(yarn, { driver: 'process' })
  await cluster.hdfs.write('/input/data.txt', sentence)
})
afterAll(() => home[Symbol.asyncDispose]())

const run = (command: string, host = 'bigdata111') => cluster.host(host).exec(command, { timeout: 150_000 })
const containers = (mainClass: string) =>
  markedProcesses().filter(
    ({ mark, command }) =>
      mark.startsWith(home.folder) && /^\S*\/java /.test(command) && command.includes(mainClass),
  )
const sessionMaster = 'org.apache.flink.yarn.entrypoint.YarnSessionClusterEntrypoint'

test('has three DataNodes that hold each block twice, and three NodeManagers', async () => {
  const { state, roles } = await cluster.status()
  expect(state).toBe('up')
  expect(roles.every((role) => role.state === 'ready')).toBe(true)
  expect(roles).toHaveLength(8)
  for (const { role, web } of roles) {
    expect(web, role).toBeDefined()
    expect((await exchange(`${web}/jmx`)).status).toBe(200)
  }
  expect((await run('hdfs dfsadmin -report')).stdout).toContain('Live datanodes (3):')
  const blocks = (await run('hdfs fsck /input/data.txt -files -blocks -locations')).stdout
  expect(blocks).toMatch(/Average block replication:\s+2\.0/)
  const nodes = (await run('yarn node -list')).stdout
  expect(nodes).toContain('Total Nodes:3')
  expect(nodes.match(/^bigdata11[234]:\d+\s+RUNNING/gm)).toHaveLength(3)
  // What the ResourceManager writes lies on its host, too.
  expect((await run('ls ~/training/yarn-data/node-attribute')).stdout).toContain('nodeattribute.mirror')
})

test('a session takes its memory once, and the notes’ three jobs share it', async () => {
  await sharedSession(cluster)
  expect((await run('yarn application -list')).stdout).toMatch(/applications.*:1\n/)
  expect(containers(sessionMaster)).toHaveLength(1)
  // Nobody outside this machine reaches what a session listens on.
  expect((await tracesOf(home.folder)).open).toEqual([])
  const memory = markedProcesses()
    .filter(({ mark }) => mark.startsWith(home.folder))
    .reduce((sum, { pid }) => sum + (memoryOf(pid) ?? 0), 0)
  expect(memory).toBeLessThan(2355)
})

test('each job for itself, beside the session', () => jobForItself(cluster))

test('application mode, whose logs are in HDFS when it is over', () => applicationMode(cluster))

test('ids that YARN does not know are refused', async () => {
  const refused = { code: 'yarn-refused' }
  await expect(cluster.yarn.attempts('application_1_0001')).rejects.toMatchObject(refused)
  await expect(cluster.yarn.containers('../nodes')).rejects.toMatchObject(refused)
  expect((await cluster.yarn.nodes()).map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING', 'RUNNING'])
})

test('goes within seconds with the session’s containers, which carry the cluster’s mark', async () => {
  expect(containers(sessionMaster)).toHaveLength(1)
  const started = performance.now()
  await cluster.down()
  expect(performance.now() - started).toBeLessThan(3000)
  expect(await tracesOf(home.folder)).toEqual(before)
})
