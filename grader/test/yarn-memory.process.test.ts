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
  // Whether the command itself sees it depends on when the NodeManager looks; YARN tries twice, then gives up.
  const refused = await session()
  const nodeLogs = async () =>
    (await Promise.all(workers.map((host) => cluster.logs(host, 'nodemanager', 1000)))).join('\n')
  await expect.poll(nodeLogs, { timeout: 60_000 }).toMatch(/beyond the 'VIRTUAL' memory limit/)
  const line = (await nodeLogs()).split('\n').find((each) => each.includes("beyond the 'VIRTUAL'")) ?? ''
  expect(recogniseFailure(line)?.slug).toBe('container-memory-limit')
  const { stdout: failed } = await cluster
    .host('bigdata111')
    .exec(
      "until yarn application -list -appStates FAILED 2>/dev/null | grep 'application_.*FAILED'; do :; done",
      {
        timeout: 120_000,
      },
    )
  expect(failed).toContain('Flink session cluster')
  if (refused.exitCode !== 0) expect(recogniseFailure(refused.output)?.slug).toBe('container-memory-limit')

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
