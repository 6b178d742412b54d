import { parseTarget } from '@flink-lab/cluster-sim/target'
import type { Topology } from '@flink-lab/cluster-sim/topology'
import type { ArgumentDefinition } from './command.ts'
import { errors } from './errors.ts'

/** The argument of commands that act on one daemon. */
export const roleArgument: ArgumentDefinition = {
  name: '<host/role>',
  text: { zh: '如 bigdata111/taskmanager', en: 'bigdata111/taskmanager' },
}

/** The argument of commands that act on a host or on one daemon. */
export const targetArgument = (name: string): ArgumentDefinition => ({
  name,
  text: { zh: '主机，或 主机/角色', en: 'a host, or HOST/ROLE' },
})

/** A role on a host. @throws LabError `unknown-host`, `no-such-role`, `role-wanted` */
export function parseRole(topology: Topology, text: string): { host: string; role: string } {
  const { host, role } = parseTarget(topology, text)
  if (role === undefined) throw errors['role-wanted']({ host, roles: topology.hosts[host] ?? [] })
  return { host, role }
}
