import { installEngine } from '@flink-lab/engine/install'
import { beforeAll, test } from 'vitest'
import { describeOnDocker } from './docker-test.ts'
import { proveKafka } from './kafka.ts'

describeOnDocker('a Kafka broker in a container', () => {
  beforeAll(async () => {
    await installEngine({ names: ['kafka'] })
  })

  test('takes what is produced and gives it out', () => proveKafka('docker'))
})
