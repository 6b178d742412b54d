import { readFileSync } from 'node:fs'
import { closest } from 'fastest-levenshtein'
import { errors } from './errors.ts'
import { rolesOf } from './layout.ts'
import { roleNamed } from './roles/registered.ts'
import type { RoleName, Topology } from './topology.ts'

/** MiB that programs can still get, as the kernel reckons it (proc(5), MemAvailable). */
function availableMiB(): number {
  if (process.platform !== 'linux') return Number.POSITIVE_INFINITY
  const line = readFileSync('/proc/meminfo', 'utf8').match(/^MemAvailable:\s+(\d+) kB/m)
  return Math.floor(Number(line?.[1] ?? Number.POSITIVE_INFINITY) / 1024)
}

/** MiB that a topology's daemons take at most. */
export function memoryOfTopology(topology: Topology): number {
  const roles = Object.values(topology.hosts).flat().map(roleNamed)
  return roles.reduce((sum, role) => sum + (topology.memory?.[role.name] ?? role.memory) + role.overhead, 0)
}

/** @throws LabError `not-enough-memory` before anything is started, instead of a crawling machine after */
export function checkMemory(topology: Topology, available = availableMiB()): void {
  const needed = memoryOfTopology(topology)
  if (needed > available) throw errors['not-enough-memory']({ needed, available })
}

/** Defaults are already small; with less than this part of one a daemon dies of its work. */
const leastPart = 0.5
const mostMiB = 65_536

/**
 * A topology with other heap sizes: `1.5x` for all roles, or `taskmanager=512,jobmanager=256` in MiB.
 * @throws LabError `memory-invalid`, `memory-out-of-range`, `no-such-role`
 */
export function withMemory(topology: Topology, asked: string): Topology {
  const roles = rolesOf(topology)
  const sizeOf = (role: RoleName) => topology.memory?.[role] ?? roleNamed(role).memory
  const scale = /^(\d+(?:\.\d+)?)x$/.exec(asked)?.[1]
  const wanted = scale
    ? roles.map((role) => [role, Math.round(sizeOf(role) * Number(scale))] as const)
    : asked.split(',').map((part) => {
        const [, role, size] = /^([a-z]+)=(\d+)$/.exec(part.trim()) ?? []
        if (!role || !size) throw errors['memory-invalid']({ asked })
        if (!roles.includes(role)) {
          throw errors['no-such-role']({ role, known: roles, nearest: closest(role, roles) })
        }
        return [role, Number(size)] as const
      })
  for (const [role, size] of wanted) {
    const least = Math.ceil(roleNamed(role).memory * leastPart)
    if (size < least || size > mostMiB) {
      throw errors['memory-out-of-range']({ role, size, least, most: mostMiB })
    }
  }
  return { ...topology, memory: { ...topology.memory, ...Object.fromEntries(wanted) } }
}
