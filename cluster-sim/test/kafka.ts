import { expect } from 'vitest'
import { withKafka } from '../src/topologies/kafka.ts'
import type { Topology } from '../src/topology.ts'
import { up } from '../src/up.ts'

/** One host with a broker alone: what the add-on adds to any topology. */
const broker: Topology = withKafka({
  name: 'broker',
  title: { zh: '一个 Kafka', en: 'One broker' },
  hosts: { bigdata111: [], bigdata112: [] },
})

/** A broker on a driver's host takes what is produced on another, and gives it out; each driver's test calls this. */
export async function proveKafka(driver: 'process' | 'docker'): Promise<void> {
  await using cluster = await up(broker, { driver })
  const { roles } = await cluster.status()
  expect(roles.map(({ host, role, state }) => `${host} ${role} ${state}`)).toEqual(['bigdata111 kafka ready'])
  const run = (host: string, tool: string, args: string, input = '') =>
    cluster.host(host).exec(`~/training/kafka/bin/${tool} --bootstrap-server bigdata111:9092 ${args}`, {
      input,
      timeout: 60_000,
    })
  const created = await run('bigdata111', 'kafka-topics.sh', '--create --topic words --partitions 2')
  expect(created).toMatchObject({ exitCode: 0, stdout: 'Created topic words.\n' })
  const produced = await run('bigdata111', 'kafka-console-producer.sh', '--topic words', 'to\nbe\nor\nnot\n')
  expect(produced).toMatchObject({ exitCode: 0 })
  const consumed = await run(
    'bigdata111',
    'kafka-console-consumer.sh',
    '--topic words --from-beginning --max-messages 4 --timeout-ms 30000',
  )
  expect(consumed.stdout.trim().split('\n').sort()).toEqual(['be', 'not', 'or', 'to'])
  // The address that the broker tells its clients holds on the other hosts, too.
  expect((await cluster.host('bigdata112').exec('nc -z bigdata111 9092')).exitCode).toBe(0)
  expect(await cluster.logs('bigdata111', 'kafka')).toContain('Kafka Server started')
}
