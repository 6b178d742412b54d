import { errors } from '../errors.ts'
import type { RoleName } from '../topology.ts'
import { datanode } from './datanode.ts'
import { jobmanager } from './jobmanager.ts'
import { kafka } from './kafka.ts'
import { namenode } from './namenode.ts'
import { nodemanager } from './nodemanager.ts'
import { resourcemanager } from './resourcemanager.ts'
import type { Role } from './role.ts'
import { taskmanager } from './taskmanager.ts'
import { zookeeper } from './zookeeper.ts'

const roles = new Map<RoleName, Role>(
  [jobmanager, taskmanager, namenode, datanode, zookeeper, resourcemanager, nodemanager, kafka].map(
    (role) => [role.name, role],
  ),
)

/** Makes a role known, so that topologies can name it. */
export function registerRole(role: Role): void {
  roles.set(role.name, role)
}

/** @throws LabError `no-such-role` */
export function roleNamed(name: RoleName): Role {
  const role = roles.get(name)
  if (!role) throw errors['no-such-role']({ role: name, known: [...roles.keys()] })
  return role
}
