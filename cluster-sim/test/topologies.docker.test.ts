import { afterAll, beforeAll, expect, test } from 'vitest'
import { ha } from '../src/topologies/ha.ts'
import { yarn } from '../src/topologies/yarn.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'
import { counted, sentence, wordCount } from './word-count.ts'

const cases: { topology: Topology; log: [host: string, role: string]; prepare?: string; java: string }[] = [
  { topology: ha, log: ['bigdata113', 'jobmanager'], java: 'FlinkZooKeeperQuorumPeer' },
  {
    topology: yarn,
    log: ['bigdata111', 'resourcemanager'],
    prepare: 'bin/yarn-session.sh -jm 1024 -tm 1024 -d',
    java: 'YarnSessionClusterEntrypoint',
  },
]

describeOnDocker('topologies in containers', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let before: Awaited<ReturnType<typeof dockerTraces>>
  beforeAll(async () => {
    home = await testHome()
    before = await dockerTraces()
  })
  afterAll(() => home[Symbol.asyncDispose]())

  test.each(cases)('$topology.name: up, a WordCount on HDFS, status, logs, down', async (given) => {
    const { topology, log, prepare, java } = given
    const cluster = await up(topology, { driver: 'docker' })
    try {
      const { state, roles } = await cluster.status()
      expect(state).toBe('up')
      const expected = Object.entries(topology.hosts).flatMap(([host, names]) =>
        names.map((role) => `${host} ${role} ready`),
      )
      expect(roles.map((each) => `${each.host} ${each.role} ${each.state}`)).toEqual(expected)
      for (const { web } of roles) if (web) expect((await fetch(`${web}/jmx`)).status).toBeLessThan(500)
      await cluster.hdfs.write('/input/data.txt', sentence)
      const run = (command: string) => cluster.host('bigdata111').exec(command, { timeout: 150_000 })
      if (prepare) expect(await run(prepare)).toMatchObject({ exitCode: 0 })
      expect(await run(wordCount('/flink/wc1'))).toMatchObject({ exitCode: 0 })
      expect(await cluster.hdfs.read('/flink/wc1')).toBe(counted)
      expect((await cluster.logs(...log)).split('\n').length).toBeGreaterThan(10)
      const running = await Promise.all(cluster.hosts.map((host) => host.exec('ps -eo args=')))
      expect(running.map(({ stdout }) => stdout).join('\n')).toContain(java)
    } finally {
      await cluster.down()
    }
    expect(await dockerTraces()).toEqual(before)
  })
})
