import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { siteXml } from '../src/config/hadoop-site.ts'
import { hadoopData } from '../src/roles/hdfs.ts'
import { ha } from '../src/topologies/ha.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { counted, sentence, wordCount } from './word-count.ts'

/** What a student changes in config.yaml for several hosts, and the notes' five keys. */
const configured = (shipped: string) => `${shipped
  .replaceAll(/^( +bind-(?:host|address)): localhost$/gm, '$1: 0.0.0.0')
  .replaceAll(/^( +address): localhost$/gm, '$1: bigdata112')
  .replace(/^ {2}host: localhost\n/m, '')}
high-availability:
  type: zookeeper
  zookeeper:
    quorum: bigdata112:2181,bigdata113:2181,bigdata114:2181
    path:
      root: /flink
  cluster-id: /cluster_one
  storageDir: hdfs://bigdata111:9000/flink/recovery
`

/**
 * The notes' own steps on bare hosts, as a student types them; each driver's test calls this.
 * @param traces what is left on the machine, to be compared before and after
 */
export function testHaByHand(driver: 'process' | 'docker', traces: (home: string) => Promise<unknown>): void {
  let home: Awaited<ReturnType<typeof testHome>>
  let before: unknown
  let cluster: Cluster

  beforeAll(async () => {
    home = await testHome()
    before = await traces(home.folder)
    cluster = await up(ha, { driver, bare: true })
  })
  afterAll(() => home[Symbol.asyncDispose]())

  const run = (host: string, command: string) => cluster.host(host).exec(command, { timeout: 150_000 })
  const printed = (...lines: string[]) => ({ exitCode: 0, output: lines.map((line) => `${line}\n`).join('') })

  test('HDFS on bigdata111', async () => {
    const host = cluster.host('bigdata111')
    const core = { 'fs.defaultFS': 'hdfs://bigdata111:9000', 'hadoop.tmp.dir': hadoopData }
    await host.writeFile(join(host.hadoopConf, 'core-site.xml'), siteXml(core))
    await host.writeFile(join(host.hadoopConf, 'hdfs-site.xml'), siteXml({ 'dfs.replication': '1' }))
    await host.writeFile('/root/data.txt', sentence)
    expect((await run('bigdata111', 'hdfs namenode -format')).exitCode).toBe(0)
    expect((await run('bigdata111', 'start-dfs.sh')).exitCode).toBe(0)
    await run('bigdata111', 'until hdfs dfsadmin -report | grep -q "^Live datanodes (1)"; do :; done')
    const put = await run('bigdata111', 'hdfs dfs -mkdir /input; hdfs dfs -put ~/data.txt /input')
    expect(put.exitCode).toBe(0)
  })

  test('Flink is configured on bigdata112 and copied with the notes’ scp', async () => {
    const host = cluster.host('bigdata112')
    await host.writeFile('conf/config.yaml', configured(await host.readFile('conf/config.yaml')))
    await host.writeFile('conf/masters', 'bigdata112:8081\nbigdata113:8081\n')
    await host.writeFile('conf/workers', 'bigdata113\nbigdata114\n')
    const servers = ['bigdata112', 'bigdata113', 'bigdata114'].map(
      (name, index) => `server.${index + 1}=${name}:2888:3888`,
    )
    const zoo = (await host.readFile('conf/zoo.cfg'))
      .replace('# dataDir=/tmp/zookeeper', 'dataDir=/root/training/zookeeper')
      .replace('server.1=localhost:2888:3888', servers.join('\n'))
    await host.writeFile('conf/zoo.cfg', zoo)

    const folder = host.flinkHome.split('/').at(-1)
    for (const target of ['bigdata113', 'bigdata114']) {
      const copied = await run('bigdata112', `cd ~/training; scp -r ${folder}/ root@${target}:/root/training`)
      expect(copied).toMatchObject({ exitCode: 0, output: '' })
      expect(await cluster.host(target).readFile('conf/zoo.cfg')).toBe(zoo)
    }
  })

  test('starting prints what the notes print', async () => {
    expect(await run('bigdata112', 'bin/start-zookeeper-quorum.sh')).toMatchObject(
      printed(
        'Starting zookeeper daemon on host bigdata112.',
        'Starting zookeeper daemon on host bigdata113.',
        'Starting zookeeper daemon on host bigdata114.',
      ),
    )
    expect(await run('bigdata112', 'bin/start-cluster.sh')).toMatchObject(
      printed(
        'Starting HA cluster with 2 masters.',
        'Starting standalonesession daemon on host bigdata112.',
        'Starting standalonesession daemon on host bigdata113.',
        'Starting taskexecutor daemon on host bigdata113.',
        'Starting taskexecutor daemon on host bigdata114.',
      ),
    )
  })

  test('the cluster works, and is seen as what it is', async () => {
    await expect.poll(async () => (await cluster.flink.overview()).taskmanagers, { timeout: 60_000 }).toBe(2)
    await expect
      .poll(async () => (await cluster.status()).roles.filter(({ state }) => state !== 'ready'), {
        timeout: 60_000,
      })
      .toEqual([])
    expect(await run('bigdata112', wordCount('/flink/wc1'))).toMatchObject({ exitCode: 0 })
    expect(await cluster.hdfs.read('/flink/wc1')).toBe(counted)
    expect((await run('bigdata113', 'jps')).stdout.replaceAll(/^\d+ /gm, '').split('\n').sort()).toEqual([
      '',
      'FlinkZooKeeperQuorumPeer',
      'Jps',
      'StandaloneSessionClusterEntrypoint',
      'TaskManagerRunner',
    ])
  })

  test('everything goes with the cluster', async () => {
    await cluster.down()
    expect(await traces(home.folder)).toEqual(before)
  })
}
