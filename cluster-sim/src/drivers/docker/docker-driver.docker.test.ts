import { afterAll, beforeAll } from 'vitest'
import { describeOnDocker } from '../../../test/docker-test.ts'
import { testDriver } from '../../../test/driver-conformance.ts'
import { testHome } from '../../../test/test-home.ts'
import { dockerDriver } from './docker-driver.ts'

describeOnDocker('hosts as containers', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  beforeAll(async () => {
    home = await testHome()
  })
  afterAll(() => home[Symbol.asyncDispose]())

  testDriver({ name: 'docker', driver: dockerDriver })
})
