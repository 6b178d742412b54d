import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { apisOf } from '../clients/kafka.ts'
import { errors } from '../errors.ts'
import type { Host } from '../host.ts'
import { smallJvm } from './jvm.ts'
import type { Role, RoleContext } from './role.ts'

const standins = join(import.meta.dirname, '../../standins/kafka')
/** Commands of Kafka's own `bin`, as far as the course uses them, and their classes in 3.9. */
const commands = {
  'kafka-topics.sh': 'org.apache.kafka.tools.TopicCommand',
  'kafka-console-producer.sh': 'kafka.tools.ConsoleProducer',
  'kafka-console-consumer.sh': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
  'kafka-consumer-groups.sh': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
}

const home = (host: Host) => join(dirname(host.flinkHome), 'kafka')

/** One broker that is its own controller (KRaft): Kafka docs, "KRaft". */
const properties = (context: RoleContext) => {
  const { name, bindAddress } = context.host
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@${name}:9093
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://${bindAddress}:9092,CONTROLLER://${bindAddress}:9093
advertised.listeners=PLAINTEXT://${name}:9092
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=${home(context.host)}/data
num.partitions=1
# There is no second broker to hold a copy.
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
offsets.topic.num.partitions=1
transaction.state.log.num.partitions=1
# A consumer that starts alone need not wait for others.
group.initial.rebalance.delay.ms=0
# Default 128 MiB, more than the heap.
log.cleaner.dedupe.buffer.size=10485760
`
}

const java = ({ engine, host }: RoleContext, flags: readonly string[], config: string) => [
  join(engine.java.home, 'bin/java'),
  ...flags,
  `-Dlog4j.configuration=file:${home(host)}/config/${config}`,
  '-cp',
  join(engine.kafka?.home ?? '', 'lib/*'),
]

/** A Kafka broker: ready when it answers requests, which it does only once it has started. */
export const kafka: Role = {
  name: 'kafka',
  needs: 'kafka',
  mark: 'kafka.Kafka',
  memory: 192,
  overhead: 150,
  ports: [9092, 9093],
  deadline: 60_000,
  async prepare(context) {
    const { host, engine } = context
    const folder = home(host)
    if (await host.exists(join(folder, 'data/meta.properties'))) return
    const texts = (name: string) => readFile(join(standins, name), 'utf8')
    const server = join(folder, 'config/server.properties')
    await host.writeFile(server, properties(context))
    for (const name of ['log4j.properties', 'tools-log4j.properties'])
      await host.writeFile(join(folder, 'config', name), await texts(name))
    const command = await texts('command.sh')
    for (const [name, mainClass] of Object.entries(commands)) {
      const script = command
        .replaceAll('@class@', mainClass)
        .replaceAll('@lib@', join(engine.kafka?.home ?? '', 'lib'))
      await host.writeFile(join(folder, 'bin', name), script, 0o755)
    }
    const id = Buffer.from(crypto.randomUUID().replaceAll('-', ''), 'hex').toString('base64url')
    const format = [
      ...java(context, ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'], 'tools-log4j.properties'),
      'kafka.tools.StorageTool',
      ...['format', '--cluster-id', id, '--config', server],
    ]
    const result = await host.exec(format)
    if (result.exitCode === 0) return
    throw errors['prepare-failed'](
      { role: 'kafka', host: host.name, command: 'kafka-storage.sh format' },
      { details: result.output.slice(-4000) },
    )
  },
  command: async (context) => ({
    argv: [
      ...java(context, smallJvm(context), 'log4j.properties'),
      kafka.mark,
      join(home(context.host), 'config/server.properties'),
    ],
    out: join(home(context.host), 'logs/server.log'),
  }),
  log: (host) => ({ folder: join(home(host), 'logs'), prefix: 'server' }),
  async probe({ host }) {
    const apis = await apisOf(await host.endpoint(9092))
    return { ready: apis > 0, seen: { zh: `Kafka 已应答`, en: 'Kafka answers' } }
  },
}
