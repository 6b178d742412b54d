import type { OnDemand } from '@flink-lab/engine/engine'
import { rolesOf } from './layout.ts'
import { roleNamed } from './roles/registered.ts'
import type { Topology } from './topology.ts'

/** The distributions, of those that not every cluster needs, without which a topology does not start. */
export function neededBy(topology: Topology): OnDemand[] {
  const byRoles = rolesOf(topology).flatMap((role) => roleNamed(role).needs ?? [])
  return [...new Set([...byRoles, ...(topology.needs ?? [])])]
}
