import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { siteXml } from '../src/config/hadoop-site.ts'
import type { Host } from '../src/host.ts'
import { pseudo } from '../src/topologies/pseudo.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

let home: Awaited<ReturnType<typeof testHome>>
let cluster: Cluster
let host: Host

beforeAll(async () => {
  home = await testHome()
  cluster = await up(pseudo, { bare: true })
  host = cluster.host('bigdata111')
})
afterAll(() => home[Symbol.asyncDispose]())

const run = (command: string) => host.exec(command, { timeout: 120_000 })

test('a bare cluster is configured and started by hand, with the commands of the notes', async () => {
  expect((await cluster.status()).roles.map(({ state }) => state)).toEqual(Array(4).fill('not-started'))
  expect(await host.readFile('conf/workers')).toBe('localhost\n')

  await host.writeFile(
    join(host.hadoopConf, 'core-site.xml'),
    siteXml({
      'fs.defaultFS': 'hdfs://bigdata111:9000',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Hadoop's own syntax
      'hadoop.tmp.dir': '${env.HOME}/training/hadoop-data',
    }),
  )
  await host.writeFile(join(host.hadoopConf, 'hdfs-site.xml'), siteXml({ 'dfs.replication': '1' }))
  expect((await run('hdfs namenode -format')).output).toContain('has been successfully formatted')
  expect(await run('start-dfs.sh')).toMatchObject({
    exitCode: 0,
    output: 'Starting namenodes on [bigdata111]\nStarting datanodes\n',
  })
  expect((await run('hdfs --daemon status namenode')).output).toMatch(
    /^namenode is running as process \d+\.$/m,
  )
  // As on real machines, a DataNode takes a moment to report; who is quicker is told so by HDFS.
  await run('until hdfs dfsadmin -report | grep -q "^Live datanodes (1)"; do :; done')
  await run('printf "b a b\\n" > ~/data.txt && hdfs dfs -mkdir /input')
  expect(await run('hdfs dfs -put ~/data.txt /input')).toMatchObject({ exitCode: 0 })

  expect(await run('bin/start-cluster.sh')).toMatchObject({
    exitCode: 0,
    output:
      'Starting cluster.\nStarting standalonesession daemon on host bigdata111.\nStarting taskexecutor daemon on host bigdata111.\n',
  })
  const result = await run(
    'bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000/flink/wc1',
  )
  expect(result.exitCode).toBe(0)
  expect((await run('hdfs dfs -cat /flink/wc1')).stdout).toBe('a 1\nb 2\n')
})

test('daemons started by hand are seen as the roles they are', async () => {
  const { roles } = await cluster.status()
  expect(roles.map(({ role, state }) => `${role} ${state}`)).toEqual([
    'jobmanager ready',
    'taskmanager ready',
    'namenode ready',
    'datanode ready',
  ])
})

test('daemons started by hand go with the cluster', async () => {
  expect((await tracesOf(home.folder)).processes).toHaveLength(4)
  await cluster.down()
  expect(await tracesOf(home.folder)).toMatchObject({ processes: [], ports: [], leases: [], folders: [] })
})
