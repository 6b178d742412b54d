import { join } from 'node:path'
import { list as listArchive } from 'tar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cluster, ClusterEvent } from '../src/cluster.ts'
import { attach, list } from '../src/registry.ts'
import { pseudo } from '../src/topologies/pseudo.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

const sentence = 'I love Beijing\nI love China\nBeijing is the capital of China\n'
const counted = 'beijing 2\ncapital 1\nchina 2\ni 2\nis 1\nlove 2\nof 1\nthe 1\n'
const wordCount = (output: string) =>
  `bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000${output}`

describe('a pseudo-distributed cluster', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let cluster: Cluster
  const events: ClusterEvent[] = []

  beforeAll(async () => {
    home = await testHome()
    cluster = await up(pseudo, { onEvent: (event) => events.push(event) })
    await cluster.hdfs.write('/input/data.txt', sentence)
  })
  afterAll(() => home[Symbol.asyncDispose]())

  test('has every role ready, each a process with a measured size', async () => {
    const { state, roles } = await cluster.status()
    expect(state).toBe('up')
    expect(roles.map(({ role, state }) => `${role} ${state}`).sort()).toEqual([
      'datanode ready',
      'jobmanager ready',
      'namenode ready',
      'taskmanager ready',
    ])
    const memory = roles.reduce((sum, { memoryMiB = Number.NaN }) => sum + memoryMiB, 0)
    expect(memory).toBeLessThan(819)
  })

  test('told what it was doing on the way', () => {
    expect(events[0]).toMatchObject({ state: 'preparing', host: 'bigdata111' })
    expect(events.filter(({ state }) => state === 'ready')).toHaveLength(4)
  })

  test('runs the notes’ own command on HDFS', async () => {
    const result = await cluster.host('bigdata111').exec(wordCount('/flink/wc1'))
    expect(result.stderr).toBe('')
    expect(result.stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}\n/)
    expect(result.exitCode).toBe(0)
    expect(await cluster.hdfs.read('/flink/wc1')).toBe(counted)
  })

  test('answers over REST about the job, its plan and the cluster', async () => {
    const [job] = await cluster.flink.jobs()
    expect(job).toMatchObject({ name: 'WordCount Example', state: 'FINISHED' })
    const details = await cluster.flink.job(job?.jid ?? '')
    expect(details.vertices.every(({ status }) => status === 'FINISHED')).toBe(true)
    expect((await cluster.flink.plan(details.jid)).nodes.length).toBeGreaterThan(1)
    expect(await cluster.flink.exceptions(details.jid)).toEqual({
      rootException: undefined,
      taskName: undefined,
    })
    expect(await cluster.flink.overview()).toMatchObject({
      taskmanagers: 1,
      'slots-total': 4,
      'flink-version': '1.20.3',
    })
    await expect(cluster.flink.job('0'.repeat(32))).rejects.toMatchObject({ code: 'flink-refused' })
  })

  test('keeps files in HDFS', async () => {
    const { hdfs } = cluster
    expect(await hdfs.list('/nowhere')).toBeUndefined()
    await hdfs.write('/a b/ä#1.txt', new TextEncoder().encode('中文'))
    expect(await hdfs.read('/a b/ä#1.txt')).toBe('中文')
    expect(await hdfs.list('/a b')).toEqual([{ path: '/a b/ä#1.txt', type: 'FILE', length: 6 }])
    expect(await hdfs.list('/a b/ä#1.txt')).toEqual([{ path: '/a b/ä#1.txt', type: 'FILE', length: 6 }])
    await hdfs.mkdirs('/made/deep')
    expect(await hdfs.list('/made')).toEqual([{ path: '/made/deep', type: 'DIRECTORY', length: 0 }])
    await expect(hdfs.read('/a b/ä#1.txt', 5)).rejects.toMatchObject({ code: 'hdfs-file-too-large' })
    expect(await hdfs.remove('/a b')).toBe(true)
    expect(await hdfs.remove('/a b')).toBe(false)
    await expect(hdfs.read('/a b/ä#1.txt')).rejects.toMatchObject({ code: 'hdfs-refused' })
  })

  test('has the host’s own hdfs, curl and nc', async () => {
    const host = cluster.host('bigdata111')
    expect((await host.exec('hdfs dfs -cat /input/data.txt')).stdout).toBe(sentence)
    expect((await host.exec('curl -s http://bigdata111:8081/overview')).stdout).toContain('"taskmanagers":1')
    expect((await host.exec('nc -z bigdata111 9000')).exitCode).toBe(0)
  })

  test('gives the last lines of a role’s log', async () => {
    const log = await cluster.logs('bigdata111', 'taskmanager', 5)
    expect(log.trim().split('\n')).toHaveLength(5)
    await expect(cluster.logs('bigdata111', 'zookeeper')).rejects.toMatchObject({ code: 'no-such-role' })
    expect(() => cluster.host('bigdata11')).toThrow(expect.objectContaining({ code: 'unknown-host' }))
  })

  test('runs beside a second one without meeting it', async () => {
    await using other = await up(pseudo)
    expect(other.id).toBe('pseudo-2')
    expect(await other.hdfs.list('/')).toEqual([])
    await other.hdfs.write('/input/data.txt', 'other\n')
    expect(await cluster.hdfs.read('/input/data.txt')).toBe(sentence)
    expect((await other.host('bigdata111').exec(wordCount('/flink/wc1'))).exitCode).toBe(0)
    expect(await other.hdfs.read('/flink/wc1')).toBe('other 1\n')
    expect(await cluster.flink.jobs()).toHaveLength(1)
    await expect(attach()).rejects.toMatchObject({ code: 'which-cluster' })
  })

  test('gives each of several a name that are asked for at the same moment', async () => {
    const made = await Promise.all([1, 2, 3].map(() => up(pseudo, { bare: true })))
    expect(made.map(({ id }) => id).sort()).toEqual(['pseudo-2', 'pseudo-3', 'pseudo-4'])
    await Promise.all(made.map((one) => one.down()))
  })

  test('heals what was killed', async () => {
    const { roles } = await cluster.status()
    for (const { pid = 0, role } of roles) {
      if (role === 'jobmanager' || role === 'taskmanager') process.kill(pid, 'SIGKILL')
    }
    await cluster.ensureReady()
    expect((await cluster.status()).state).toBe('up')
    expect((await cluster.host('bigdata111').exec(wordCount('/flink/wc2'))).exitCode).toBe(0)
    expect(await cluster.hdfs.read('/flink/wc2')).toBe(counted)
  })

  test('stops and starts one role', async () => {
    await cluster.stop('bigdata111', 'taskmanager')
    const stopped = (await cluster.status()).roles.find(({ role }) => role === 'taskmanager')
    expect(stopped?.state).toBe('stopped')
    await cluster.start('bigdata111', 'taskmanager')
    expect((await cluster.flink.overview())['slots-total']).toBe(4)
  })

  test('packs what explains it', async () => {
    const file = await cluster.collect(join(home.folder, 'evidence.tar.gz'))
    const names: string[] = []
    await listArchive({ file, onReadEntry: (entry) => names.push(entry.path) })
    expect(names).toContain('./versions.json')
    expect(names).toContain('./bigdata111/conf/config.yaml')
    expect(names).toContain('./bigdata111/jobmanager/jstack.txt')
    expect(names).toContain('./bigdata111/namenode/log.txt')
  })

  test('is found again, and gone when taken down', async () => {
    await cluster.detach()
    expect((await list()).map(({ id, state }) => `${id} ${state}`)).toEqual(['pseudo up'])
    const again = await attach('pseudo')
    expect(await again.hdfs.read('/flink/wc2')).toBe(counted)
    const started = performance.now()
    await again.down()
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await tracesOf(home.folder)).toMatchObject({ processes: [], ports: [], leases: [], folders: [] })
    await expect(attach()).rejects.toMatchObject({ code: 'no-cluster' })
    await expect(again.flink.overview()).rejects.toMatchObject({ code: 'flink-unreachable' })
    await expect(again.hdfs.list('/')).rejects.toMatchObject({ code: 'hdfs-unreachable' })
  })
})
