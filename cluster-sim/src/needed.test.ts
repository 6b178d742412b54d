import { expect, test } from 'vitest'
import { neededBy } from './needed.ts'
import { topologyNamed } from './topologies/named.ts'

test('what is installed on demand is known before a start: by its roles, and by what is started by hand', () => {
  expect(neededBy(topologyNamed('pseudo'))).toEqual([])
  expect(neededBy(topologyNamed('pseudo-kafka'))).toEqual(['kafka'])
  expect(neededBy(topologyNamed('compare'))).toEqual(['storm', 'spark'])
})
