import { closest } from 'fastest-levenshtein'
import { errors } from './errors.ts'
import type { Target } from './faults/fault.ts'
import type { Topology } from './topology.ts'

/**
 * A host or a role on it, as people write them: `bigdata112`, `bigdata112/taskmanager`.
 * @throws LabError `unknown-host`, `no-such-role`, each with the nearest name
 */
export function parseTarget({ hosts }: Pick<Topology, 'hosts'>, text: string): Target {
  const [host = '', role, ...rest] = text.split('/')
  const names = Object.keys(hosts)
  const roles = hosts[host]
  if (!roles) throw errors['unknown-host']({ name: host, nearest: closest(host, names), known: names })
  if (role === undefined) return { host }
  const wanted = [role, ...rest].join('/')
  if (!roles.includes(wanted)) {
    const nearest = roles.length > 0 ? closest(wanted, roles) : undefined
    throw errors['no-such-role']({ role: wanted, known: [...roles], nearest })
  }
  return { host, role: wanted }
}
