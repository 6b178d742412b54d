import { z } from 'zod'
import type { Role } from '../roles/role.ts'
import type { HostName, RoleName } from '../topology.ts'

/** What can be broken on purpose. */
export const faultKinds = ['kill', 'pause', 'partition', 'slow', 'disk-full'] as const
export type FaultKind = (typeof faultKinds)[number]

/** Which drivers can do it honestly; said by the error of one that cannot. */
export const ableDrivers: Readonly<Record<FaultKind, readonly string[]>> = {
  kill: ['process', 'docker'],
  pause: ['process', 'docker'],
  partition: ['docker'],
  slow: ['docker'],
  'disk-full': ['docker'],
}

/** These are done to daemons; the others to a host's network or disk, which its daemons share. */
export const roleFaults: readonly FaultKind[] = ['kill', 'pause']

/** A host, or one role on it. */
export interface Target {
  host: HostName
  role?: RoleName
}

/** The journal's entry of one fault: all that is needed to heal it from another process. */
export const fault = z.object({
  kind: z.enum(faultKinds),
  host: z.string(),
  role: z.string().optional(),
  /** Milliseconds since 1970 at which it was made. */
  at: z.number(),
  /** Milliseconds since 1970 from which on it is to be healed; absent: until someone asks for it. */
  until: z.number().optional(),
  /** Roles that ran on the target and are started again when a `kill` is healed. */
  running: z.array(z.string()),
})
export type Fault = z.infer<typeof fault>

/**
 * How a driver breaks one of its hosts, or one role's daemons on it, and mends it again. `make` settles when it
 * is broken. Both may find their work done already: a command, the healer and a sweep can each try.
 */
export interface FaultMaker {
  make(role?: Role): Promise<void>
  heal(role?: Role): Promise<void>
}

/** The faults that a host's driver can make for real; a kind that is absent it cannot. */
export type FaultMakers = Readonly<Partial<Record<FaultKind, FaultMaker>>>

/** `bigdata112/taskmanager`, or the host alone. */
export const targetName = ({ host, role }: Target) => (role === undefined ? host : `${host}/${role}`)

/** True where one of the two holds the other: a host holds its roles. */
export const overlap = (one: Target, other: Target) =>
  one.host === other.host && (one.role === undefined || other.role === undefined || one.role === other.role)

/** True for a fault whose time is up. */
export const isOverdue = ({ until }: Fault) => until !== undefined && until <= Date.now()
