import { installEngine } from '@flink-lab/engine/install'
import { beforeAll, test } from 'vitest'
import { proveKafka } from './kafka.ts'

// Installed on demand, as a student does with `engine install kafka`.
beforeAll(async () => {
  await installEngine({ names: ['kafka'] })
})

test('a Kafka broker is an add-on of a topology', () => proveKafka('process'))
