import { afterAll, beforeAll } from 'vitest'
import { testDriver } from '../../../test/driver-conformance.ts'
import { testHome } from '../../../test/test-home.ts'
import { processDriver } from './process-driver.ts'

let home: Awaited<ReturnType<typeof testHome>>
beforeAll(async () => {
  home = await testHome()
})
afterAll(() => home[Symbol.asyncDispose]())

testDriver({ name: 'process', driver: processDriver })
