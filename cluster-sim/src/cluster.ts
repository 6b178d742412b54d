import type { OnProgress } from '@flink-lab/engine/progress'
import type { Text } from '@flink-lab/engine/text'
import type { FlinkRest } from './clients/flink-rest.ts'
import type { WebHdfs } from './clients/web-hdfs.ts'
import type { YarnRest } from './clients/yarn-rest.ts'
import type { DriverChoice } from './driver-choice.ts'
import type { Fault, FaultKind, Target } from './faults/fault.ts'
import type { Host } from './host.ts'
import type { RoleName, Topology } from './topology.ts'

/** Life of one role on one host. `gone` is a daemon that was started and is not running any more, `paused` one that a fault stopped. */
export type RoleState = 'not-started' | 'starting' | 'ready' | 'paused' | 'gone' | 'stopped'

/** One observation while a cluster starts or stops; terminal and `--json` are both drawn from these. */
export interface ClusterEvent {
  type: 'cluster'
  cluster: string
  host: string
  role?: RoleName
  state: RoleState | 'preparing' | 'prepared'
  /** What is waited for, with what was last seen. */
  waitingFor?: Text
  /** Milliseconds since the start of the operation. */
  elapsedMs: number
}

export interface RoleStatus {
  host: string
  role: RoleName
  state: RoleState
  pid?: number
  /** Proportional set size in MiB: shared archive pages are not counted twice. */
  memoryMiB?: number
  uptimeMs?: number
  /** Addresses a browser on this machine can open. */
  web?: string
}

export interface ClusterStatus {
  id: string
  topology: string
  driver: string
  /** Why this driver was taken. */
  driverReason?: Text
  bare: boolean
  /** `unreachable`: its driver does not answer, as after the Docker engine was stopped. */
  state: 'starting' | 'up' | 'stopping' | 'broken' | 'unreachable'
  /** Why it is unreachable. */
  problem?: Text
  roles: RoleStatus[]
  /** Faults made and not healed yet, oldest first. */
  faults: Fault[]
}

/** A running cluster. `await using` takes it down; a cluster to be kept is released with `detach()`. */
export interface Cluster extends AsyncDisposable {
  readonly id: string
  readonly topology: Topology
  readonly driver: string
  readonly bare: boolean
  /** Hosts in the topology's order. */
  readonly hosts: readonly Host[]
  /** @throws LabError `unknown-host` naming the nearest host */
  host(name: string): Host
  /** The first host that runs the role. @throws LabError `no-such-role` */
  hostOf(role: RoleName): Host
  /** REST client of the (leading) JobManager. */
  readonly flink: FlinkRest
  /** WebHDFS client of the NameNode. */
  readonly hdfs: WebHdfs
  /** REST client of the ResourceManager. */
  readonly yarn: YarnRest
  status(): Promise<ClusterStatus>
  /** The last lines of a role's log (default 200). */
  logs(host: string, role: RoleName, lines?: number): Promise<string>
  /** Starts a role unless it is running, ends its own faults, and waits until it is ready. */
  start(
    host: string,
    role: RoleName,
    options?: { signal?: AbortSignal; onEvent?: OnClusterEvent },
  ): Promise<void>
  stop(host: string, role: RoleName): Promise<void>
  /** Heals every fault, starts again every role of a ready topology that is not running, and waits until all are ready. */
  ensureReady(options?: { signal?: AbortSignal; onEvent?: OnClusterEvent }): Promise<void>
  /**
   * Breaks a host or a role on it, for `limitMs` milliseconds or until it is healed; the limit holds even when this
   * process is killed. @throws LabError `fault-unsupported`, `fault-already`, `role-not-running`, …
   */
  fault(kind: FaultKind, target: Target, limitMs?: number): Promise<Fault>
  /**
   * Ends the faults of a target (of a host: its roles' too; without one: all) and starts again what was killed.
   * @returns the faults that were healed
   */
  heal(target?: Target, options?: { signal?: AbortSignal; onEvent?: OnClusterEvent }): Promise<Fault[]>
  /** Writes config, argv, exit codes, logs, jstack and versions into one archive; returns its path. */
  collect(file: string): Promise<string>
  /** Stops everything that carries this cluster's mark and removes its folder. Idempotent. */
  down(): Promise<void>
  /** From now on the cluster outlives this process: `cluster down` or `cluster reap` ends it. */
  detach(): Promise<void>
}

export type OnClusterEvent = (event: ClusterEvent) => void

export interface UpOptions {
  /** Name for people and commands; default: the topology's name, with a number when taken. */
  name?: string
  /** Hosts and distributions only: nothing configured, nothing started. */
  bare?: boolean
  /** Keep a cluster that failed to start, for a look at it. */
  keep?: boolean
  /** How hosts are made; default: the settings' choice, else `auto`. */
  driver?: DriverChoice
  signal?: AbortSignal
  onEvent?: OnClusterEvent
  /** What has to be made once for all clusters: the image of the hosts, archives. */
  onProgress?: OnProgress
}
