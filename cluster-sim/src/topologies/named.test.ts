import { expect, test } from 'vitest'
import { rolesOf } from '../layout.ts'
import { memoryOfTopology } from '../memory.ts'
import { roleNamed } from '../roles/registered.ts'
import { topologies, topologyNamed } from './named.ts'

test('a wrong name suggests the nearest', () => {
  expect(topologyNamed('pseudo').name).toBe('pseudo')
  expect(() => topologyNamed('psuedo')).toThrow(
    expect.objectContaining({
      code: 'unknown-topology',
      hint: expect.objectContaining({ en: expect.stringMatching(/pseudo$/) }),
    }),
  )
})

test.each(topologies)('$name names roles that exist and fits a small laptop', (topology) => {
  for (const role of rolesOf(topology)) expect(roleNamed(role).name).toBe(role)
  expect(memoryOfTopology(topology)).toBeLessThan(4096)
})
