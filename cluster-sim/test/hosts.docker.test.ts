import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { full } from '../src/topologies/full.ts'
import { up } from '../src/up.ts'
import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHome } from './test-home.ts'

describeOnDocker('four hosts in containers', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let before: Awaited<ReturnType<typeof dockerTraces>>
  beforeAll(async () => {
    home = await testHome()
    before = await dockerTraces()
  })
  afterAll(() => home[Symbol.asyncDispose]())

  const run = (cluster: Cluster, host: string, command: string) =>
    cluster.host(host).exec(command, { timeout: 180_000 })

  test('run a WordCount on HDFS over two TaskManagers, by default as containers', async () => {
    const cluster = await up(full)
    try {
      const { driver, driverReason, roles } = await cluster.status()
      expect(driver).toBe('docker')
      expect(driverReason?.en).toBe('several hosts, and a Docker engine answers')
      expect(roles.map(({ state }) => state)).toEqual(Array(5).fill('ready'))
      const workers = await cluster.flink.taskManagers()
      expect(workers).toHaveLength(2)
      await cluster.hdfs.write('/input/data.txt', 'b a b\n')
      const submitted = await run(
        cluster,
        'bigdata112',
        'bin/flink run -p 2 examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000/flink/wc1',
      )
      expect(submitted).toMatchObject({ exitCode: 0, stderr: '' })
      expect(
        (await run(cluster, 'bigdata114', 'hdfs dfs -cat /flink/wc1/*')).stdout.split('\n').sort(),
      ).toEqual(['', 'a 1', 'b 2'])
    } finally {
      await cluster.down()
    }
    expect(await dockerTraces()).toEqual(before)
  })

  test('are set up by hand with scp and start-cluster.sh, as in the notes', async () => {
    await using cluster = await up(full, { bare: true })
    const flink = cluster.host('bigdata112').flinkHome.split('/').at(-1)
    const configured = await run(
      cluster,
      'bigdata112',
      `sed -i -e 's/address: localhost/address: bigdata112/; s/bind-host: localhost/bind-host: 0.0.0.0/; s/bind-address: localhost/bind-address: 0.0.0.0/; /^  host: localhost/d' conf/config.yaml
       echo bigdata112:8081 > conf/masters
       printf 'bigdata113\\nbigdata114\\n' > conf/workers
       cd .. && scp -r ${flink}/ root@bigdata113:/root/training && scp -r ${flink}/ root@bigdata114:/root/training`,
    )
    expect(configured).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await cluster.host('bigdata114').readFile('conf/workers')).toBe('bigdata113\nbigdata114\n')
    expect(await run(cluster, 'bigdata112', 'bin/start-cluster.sh')).toMatchObject({
      exitCode: 0,
      output: `Starting cluster.
Starting standalonesession daemon on host bigdata112.
Starting taskexecutor daemon on host bigdata113.
Starting taskexecutor daemon on host bigdata114.
`,
    })
    await run(
      cluster,
      'bigdata112',
      'until curl -s bigdata112:8081/overview | grep -q \'"taskmanagers":2\'; do :; done',
    )
    const states = (await cluster.status()).roles.map(({ role, state }) => `${role} ${state}`)
    expect(states.filter((line) => !line.includes('node'))).toEqual([
      'jobmanager ready',
      'taskmanager ready',
      'taskmanager ready',
    ])
    expect((await run(cluster, 'bigdata112', 'bin/stop-cluster.sh')).exitCode).toBe(0)
  })
})
