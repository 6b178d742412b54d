import type { Engine } from '@flink-lab/engine/engine'
import type { OnProgress } from '@flink-lab/engine/progress'
import type { FaultMakers } from '../faults/fault.ts'
import type { Host } from '../host.ts'
import type { DaemonCommand, Role } from '../roles/role.ts'
import type { ClusterState, DaemonRecord } from '../state.ts'

/** What is known of a daemon that was started on a machine. */
export interface Daemon {
  running: boolean
  /** True while it is stopped in the middle of its work and answers nothing (SIGSTOP). */
  paused?: boolean
  pid?: number
  /** What `launch` wrote down, if it was started by us. */
  record?: DaemonRecord
}

/** A host as drivers give it: what students see, and how daemons live on it. */
export interface Machine extends Host {
  /** The distributions as seen on this host. */
  readonly engine: Engine
  /** A folder that the host and this machine both see; gone with the cluster. */
  readonly shared: { readonly here: string; readonly there: string }
  /** What daemons listen on: every address, or the host's name where it shares its network with others. */
  readonly bindAddress: string
  /** Folders with Hadoop configuration, last on the class path of every JVM that uses Hadoop. */
  readonly hadoopFolders: readonly string[]
  /** Starts a daemon that outlives this process. @throws LabError `port-taken` */
  launch(role: Role, instance: string, command: DaemonCommand): Promise<void>
  /** For polling: false once a daemon of the role is known to have ended. */
  running(role: Role): Promise<boolean>
  daemon(role: Role): Promise<Daemon>
  /** Several small text files at once, by path; undefined for one that is not there. */
  readFiles(paths: readonly string[]): Promise<Map<string, string | undefined>>
  /** Writes several small text files at once, by path, with their folders. */
  writeFiles(files: ReadonlyMap<string, string>): Promise<void>
  /** Names in a folder, sorted; empty when there is none. */
  list(folder: string): Promise<string[]>
  /** Proportional set size in MiB and age of a process. Not for polling: the kernel walks all its pages. */
  measure(pid: number): Promise<{ memoryMiB?: number; uptimeMs?: number }>
  /** SIGTERM, after `graceMs` SIGKILL. Settles when it is gone. */
  halt(role: Role, graceMs: number): Promise<void>
  /** What this driver can break here for real, and mend. */
  readonly faults?: FaultMakers
  /** Stacks of every thread of a JVM on this machine. */
  jstack(pid: number): Promise<string>
}

/** The machines of one cluster. */
export interface Site {
  readonly state: ClusterState
  readonly machines: readonly Machine[]
  /** Writes the cluster's state down, atomically. */
  save(change: Partial<ClusterState>): Promise<void>
  /** Ends every process that carries the cluster's mark and removes what it left. Idempotent. */
  destroy(): Promise<void>
}

export interface SiteRequest {
  engine: Engine
  onProgress?: OnProgress
  signal?: AbortSignal
  state: Omit<ClusterState, 'mark' | 'block' | 'docker' | 'owner' | 'phase' | 'driver' | 'createdAt'>
}

/** Makes machines for clusters. */
export interface Driver {
  readonly name: string
  /** Folder on this machine for the class archives (AppCDS) of its hosts' JVMs. May make what hosts are made of. */
  archives(engine: Engine, options?: Pick<SiteRequest, 'onProgress' | 'signal'>): Promise<string>
  create(request: SiteRequest): Promise<Site>
  /** Opens an existing cluster's machines. */
  open(state: ClusterState): Promise<Site>
  /** Ends everything that carries the cluster's mark; returns how many processes or containers that were. */
  destroy(state: ClusterState): Promise<number>
  /** Ends what belongs to this lab home but to none of its clusters. */
  endStrays(): Promise<number>
}
