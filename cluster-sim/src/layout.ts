import type { HostName, RoleName, Topology } from './topology.ts'

/** The hosts that run a role, in the topology's order. */
export function hostsOf(topology: Topology, role: RoleName): HostName[] {
  return Object.entries(topology.hosts)
    .filter(([, roles]) => roles.includes(role))
    .map(([host]) => host)
}

/** The first host that runs a role, if any does. */
export function firstHostOf(topology: Topology, role: RoleName): HostName | undefined {
  return hostsOf(topology, role)[0]
}

/** Every role of the topology once, in order of appearance. */
export function rolesOf(topology: Topology): RoleName[] {
  return [...new Set(Object.values(topology.hosts).flat())]
}
