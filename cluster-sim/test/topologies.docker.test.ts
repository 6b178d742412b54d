import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { ha } from '../src/topologies/ha.ts'
import { yarn } from '../src/topologies/yarn.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'
import { counted, sentence, wordCount } from './word-count.ts'
import { applicationMode, jobForItself, sharedSession } from './yarn-modes.ts'

interface Case {
  topology: Topology
  /** Runs jobs over `/input/data.txt`. */
  work: (cluster: Cluster) => Promise<unknown>
  log: [host: string, role: string]
  /** A main class that runs when the work is done. */
  java: string
}

const cases: Case[] = [
  {
    topology: ha,
    async work(cluster) {
      const { exitCode } = await cluster
        .host('bigdata111')
        .exec(wordCount('/flink/wc1'), { timeout: 150_000 })
      expect(exitCode).toBe(0)
      expect(await cluster.hdfs.read('/flink/wc1')).toBe(counted)
    },
    log: ['bigdata113', 'jobmanager'],
    java: 'FlinkZooKeeperQuorumPeer',
  },
  {
    topology: yarn,
    async work(cluster) {
      await sharedSession(cluster)
      await jobForItself(cluster)
      await applicationMode(cluster)
    },
    log: ['bigdata111', 'resourcemanager'],
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

  test.each(cases)(
    '$topology.name: up, jobs on HDFS, status, logs, down',
    async (given) => {
      const { topology, work, log, java } = given
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
        await work(cluster)
        expect((await cluster.logs(...log)).split('\n').length).toBeGreaterThan(10)
        const running = await Promise.all(cluster.hosts.map((host) => host.exec('ps -eo args=')))
        expect(running.map(({ stdout }) => stdout).join('\n')).toContain(java)
      } finally {
        await cluster.down()
      }
      expect(await dockerTraces()).toEqual(before)
    },
    600_000,
  )
})
