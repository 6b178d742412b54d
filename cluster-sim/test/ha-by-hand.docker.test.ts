import { describeOnDocker } from './docker-test.ts'
import { dockerTraces } from './docker-traces.ts'
import { testHaByHand } from './ha-by-hand.ts'

describeOnDocker('a highly available cluster of containers, made by hand', () =>
  testHaByHand('docker', dockerTraces),
)
