import { installEngine } from '@flink-lab/engine/install'
import { beforeAll, expect, test } from 'vitest'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'

// As a student does with `engine install storm spark`.
beforeAll(async () => {
  await installEngine({ names: ['storm', 'spark'] })
})

const bench: Topology = {
  name: 'bench',
  title: { zh: '只有发行包', en: 'Distributions only' },
  hosts: { bigdata111: [] },
  needs: ['storm', 'spark'],
}

test("a host's shell finds Storm and Spark", async () => {
  await using cluster = await up(bench, { driver: 'process' })
  const java = (args: string) => cluster.host('bigdata111').exec(`java ${args}`)
  const storm = await java('-cp "$STORM_HOME/lib-worker/*" org.apache.storm.utils.VersionInfo')
  expect(storm.output).toContain('2.8.3')
  const spark = await java('-cp "$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit --version')
  expect(spark.output).toContain('version 3.5.7')
})
