import { join } from 'node:path'
import { list as listArchive } from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster, ClusterEvent } from '../src/cluster.ts'
import { attach, list } from '../src/registry.ts'
import { pseudo } from '../src/topologies/pseudo.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

const sentence = 'I love Beijing\nI love China\nBeijing is the capital of China\n'
const counted = 'beijing 2\ncapital 1\nchina 2\ni 2\nis 1\nlove 2\nof 1\nthe 1\n'
const wordCount = (output: string) =>
  `bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000${output}`

describeOnDocker('a pseudo-distributed cluster in a container', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let before: Awaited<ReturnType<typeof dockerTraces>>
  let cluster: Cluster
  const events: ClusterEvent[] = []

  beforeAll(async () => {
    home = await testHome()
    before = await dockerTraces()
    cluster = await up(pseudo, { driver: 'docker', onEvent: (event) => events.push(event) })
    await cluster.hdfs.write('/input/data.txt', sentence)
  })
  afterAll(() => home[Symbol.asyncDispose]())

  test('has every role ready, each a process with a measured size and an address on loopback', async () => {
    const { state, driver, driverReason, roles } = await cluster.status()
    expect({ state, driver }).toEqual({ state: 'up', driver: 'docker' })
    expect(driverReason?.en).toBe('asked for with --driver')
    expect(roles.map(({ role, state }) => `${role} ${state}`).sort()).toEqual([
      'datanode ready',
      'jobmanager ready',
      'namenode ready',
      'taskmanager ready',
    ])
    for (const { memoryMiB, uptimeMs } of roles) {
      expect(memoryMiB).toBeGreaterThan(20)
      expect(uptimeMs).toBeGreaterThan(0)
    }
    const web = roles.flatMap(({ web }) => web ?? [])
    expect(web).toHaveLength(3)
    for (const address of web) expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(events.filter(({ state }) => state === 'ready')).toHaveLength(4)
  })

  test('starts its JVMs from archives made in a container', async () => {
    const host = cluster.host('bigdata111')
    for (const { role, pid } of (await cluster.status()).roles) {
      const family = role.endsWith('manager') ? 'flink' : 'hadoop'
      expect((await host.exec(['cat', `/proc/${pid}/maps`])).stdout, role).toContain(`${family}.jsa`)
    }
    const command =
      'JVM_ARGS="$JVM_ARGS -Xlog:class+load:file=/tmp/classes" bin/flink list && cat /tmp/classes'
    const loaded = (await host.exec(command, { maxBuffer: 2 ** 24 })).stdout.split('\n')
    const shared = loaded.filter((line) => line.includes('shared objects file')).length
    expect(shared / loaded.length).toBeGreaterThan(0.9)
  })

  test('runs the notes’ own command on HDFS', async () => {
    const result = await cluster.host('bigdata111').exec(wordCount('/flink/wc1'))
    expect(result.stderr).toBe('')
    expect(result.stdout).toMatch(/^Job has been submitted with JobID [0-9a-f]{32}\n/)
    expect(result.exitCode).toBe(0)
    expect(await cluster.hdfs.read('/flink/wc1')).toBe(counted)
  })

  test('has the host’s own hdfs, curl, nc and jps', async () => {
    const host = cluster.host('bigdata111')
    expect((await host.exec('hdfs dfs -cat /input/data.txt')).stdout).toBe(sentence)
    expect((await host.exec('curl -s http://bigdata111:8081/overview')).stdout).toContain('"taskmanagers":1')
    expect((await host.exec('nc -z bigdata111 9000')).exitCode).toBe(0)
    expect((await host.exec('ssh root@bigdata111 jps')).stdout).toMatch(/^\d+ NameNode$/m)
  })

  test('keeps the cache out of a student’s reach', async () => {
    const host = cluster.host('bigdata111')
    await host.exec('echo broken: true >> conf/config.yaml; rm opt/flink-sql-client*; echo x > README.txt')
    const second = await up(pseudo, { driver: 'docker', bare: true, name: 'second' })
    try {
      const { stdout } = await second.host('bigdata111').exec('cat conf/config.yaml; ls . opt')
      expect(stdout).not.toContain('broken')
      expect(stdout).toContain('flink-sql-client')
      expect(stdout).not.toContain('README.txt')
      expect((await second.host('bigdata111').exec('rm /opt/flink-lab/hadoop-*/lib/*')).exitCode).not.toBe(0)
    } finally {
      await second.down()
    }
  })

  test('heals what was killed', async () => {
    const host = cluster.host('bigdata111')
    const { roles } = await cluster.status()
    const pids = roles.filter(({ role }) => role.endsWith('manager')).map(({ pid }) => pid)
    await host.exec(`kill -9 ${pids.join(' ')}`)
    await cluster.ensureReady()
    expect((await cluster.status()).state).toBe('up')
    expect((await host.exec(wordCount('/flink/wc2'))).exitCode).toBe(0)
    expect(await cluster.hdfs.read('/flink/wc2')).toBe(counted)
  })

  test('packs what explains it', async () => {
    const file = await cluster.collect(join(home.folder, 'evidence.tar.gz'))
    const names: string[] = []
    await listArchive({ file, onReadEntry: (entry) => names.push(entry.path) })
    expect(names).toContain('./bigdata111/conf/config.yaml')
    expect(names).toContain('./bigdata111/jobmanager/jstack.txt')
    expect(names).toContain('./bigdata111/namenode/log.txt')
  })

  test('is found again, and gone when taken down', async () => {
    await cluster.detach()
    expect((await list()).map(({ id, state }) => `${id} ${state}`)).toEqual(['pseudo up'])
    const again = await attach('pseudo')
    expect(await again.hdfs.read('/flink/wc2')).toBe(counted)
    await again.down()
    expect(await dockerTraces()).toEqual(before)
    expect(await tracesOf(home.folder)).toMatchObject({ processes: [], ports: [], leases: [], folders: [] })
    await expect(again.flink.overview()).rejects.toMatchObject({ code: 'flink-unreachable' })
  })
})
