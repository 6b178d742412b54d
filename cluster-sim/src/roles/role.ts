import type { Engine, OnDemand } from '@flink-lab/engine/engine'
import type { LabError } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'
import type { FlinkRest } from '../clients/flink-rest.ts'
import type { WebHdfs } from '../clients/web-hdfs.ts'
import type { Machine } from '../drivers/driver.ts'
import type { Host } from '../host.ts'
import type { HostName, RoleName, Topology } from '../topology.ts'

/** What a role needs to know about the place it runs in; the same on every driver. */
export interface RoleContext {
  readonly topology: Topology
  readonly host: Machine
  /** Installed distributions; paths as seen on the host. */
  readonly engine: Engine
  /** Heap in MiB. */
  readonly memory: number
  /**
   * Fresh with every start, so that a probe can tell this daemon from the one that died before it; empty for
   * a daemon that a student started by hand.
   */
  readonly instance: string
  /** AppCDS archive of the role's family, if one has been made. */
  readonly archive?: string
  /** File in which the JVM is to note the classes it loads, for an archive. */
  readonly classList?: string
}

/** Settings that a role wants in a host's configuration files. */
export interface Configuration {
  /** Flink's own keys, flat. */
  flink?: Record<string, string | number | boolean>
  /** Hadoop's own keys by site file. */
  hadoop?: Record<string, Record<string, string>>
  /** Further files in the Flink folder: `conf/workers` and the like. */
  files?: Record<string, string>
}

/** How one daemon is started. Paths are as seen on the host. */
export interface DaemonCommand {
  argv: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Where stdout and stderr go. */
  out: string
  /** File name under which the distribution's own scripts look for its PID. */
  pidFile?: string
}

/** One look at a daemon that is starting. */
export interface Observation {
  ready: boolean
  /** What was seen, for the person who waits: "safe mode is on". */
  seen: Text
}

export interface ProbeContext extends RoleContext {
  readonly flink: FlinkRest
  /** GET from a port of the host, parsed as JSON. Throws while nothing answers. */
  json(host: HostName, port: number, path: string): Promise<unknown>
}

export interface ProvideContext {
  readonly topology: Topology
  /** Installed distributions; paths of this machine. */
  readonly engine: Engine
  readonly hdfs: WebHdfs
}

/** One kind of daemon: how it is configured, started, known to be ready, and where it logs. */
export interface Role {
  name: RoleName
  /** Distribution that is installed on demand and that the role runs. */
  needs?: OnDemand
  /** Family of JVMs that share a class path and so an AppCDS archive: `flink`, `hadoop`. */
  family?: string
  /** Text in the daemon's command line by which a hand-started one is recognised: its main class. */
  mark: string
  /** Roles that must be ready before this one is started. */
  after?(topology: Topology): readonly RoleName[]
  /** Default heap in MiB. */
  memory: number
  /** Memory beside the heap in MiB, measured; only for the check before the start. */
  overhead: number
  /** Fixed TCP ports on the host. */
  ports: readonly number[]
  /** Port of its web page, if it has one. */
  web?: number
  /** Milliseconds until a start counts as failed. */
  deadline: number
  /** What one host's configuration files hold for this role, wherever in the topology it runs. */
  configuration?(topology: Topology, host: Machine): Configuration
  /** Once per host, before the first start: format, create folders. */
  prepare?(context: RoleContext): Promise<void>
  /** What must lie in the cluster before the role counts as ready, and the roles that this takes. */
  provide?: {
    after: readonly RoleName[]
    /** For the person who waits. */
    doing: Text
    run(context: ProvideContext): Promise<void>
  }
  command(context: RoleContext): Promise<DaemonCommand>
  /** The daemon's log files, newest wins: a folder and the beginning of the name. */
  log(host: Host): { folder: string; prefix: string }
  probe(context: ProbeContext): Promise<Observation>
  /** The error that the end of its log tells when it was not ready in time, where it is one of its own. */
  explain?(log: string, host: HostName): LabError | undefined
}
