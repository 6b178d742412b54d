import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { parseSite, siteXml } from '@flink-lab/cluster-sim/config/hadoop-site'
import { yarn } from '@flink-lab/cluster-sim/topologies/yarn'
import { up } from '@flink-lab/cluster-sim/up'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recogniseFailure } from '../src/errors-catalogue.ts'

/** The notes' cluster, which allows a container hardly more virtual memory than physical. */
const strict = {
  ...yarn,
  hadoop: {
    'yarn-site': { 'yarn.nodemanager.vmem-pmem-ratio': '1.1', 'yarn.nodemanager.vmem-check-enabled': 'true' },
  },
}
const workers = ['bigdata112', 'bigdata113', 'bigdata114']

let cluster: Cluster
beforeAll(async () => {
  cluster = await up(strict, { driver: 'process' })
})
afterAll(() => cluster?.down())

const session = () =>
  cluster.host('bigdata111').exec('bin/yarn-session.sh -jm 1024 -tm 1024 -d', { timeout: 150_000 })

test('“running beyond virtual memory limits”: provoked, recognised, and mended', async () => {
  const refused = await session()
  expect(refused.exitCode).not.toBe(0)
  expect(recogniseFailure(refused.output)?.slug).toBe('container-memory-limit')
  const logs = await Promise.all(workers.map((host) => cluster.logs(host, 'nodemanager', 500)))
  expect(logs.join('\n')).toMatch(/beyond the 'VIRTUAL' memory limit/)

  for (const name of workers) {
    const host = cluster.host(name)
    const file = join(host.hadoopConf, 'yarn-site.xml')
    const keys = parseSite(await host.readFile(file))
    await host.writeFile(file, siteXml({ ...keys, 'yarn.nodemanager.vmem-check-enabled': 'false' }))
    await cluster.stop(name, 'nodemanager')
    await cluster.start(name, 'nodemanager')
  }
  const started = await session()
  expect(started.output).toMatch(/JobManager Web Interface: http:\/\/bigdata11[234]:\d+/)
  expect(started.exitCode).toBe(0)
})
