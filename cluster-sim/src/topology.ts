import type { OnDemand } from '@flink-lab/engine/engine'
import type { Text } from '@flink-lab/engine/text'

/** Name of a role, as registered in `roles/`. Open-ended: a role is data plus one file. */
export type RoleName = string
/** A host's name as the notes have it: `bigdata111`. */
export type HostName = string

/**
 * A cluster as data: which host runs which roles, with how much memory and which configuration.
 * The same object runs on every driver.
 */
export interface Topology {
  name: string
  title: Text
  /** Hosts in the order they are drawn, each with the roles it runs. */
  hosts: Readonly<Record<HostName, readonly RoleName[]>>
  /** Distributions that students start by hand there; the hosts' shells know them as `STORM_HOME` and the like. */
  needs?: readonly OnDemand[]
  /** Flink's own keys (flat), laid over the defaults of `config.yaml`. */
  flink?: Readonly<Record<string, string | number | boolean>>
  /** Hadoop's own keys, by site file: `hdfs-site`, `core-site`, `yarn-site`, laid over the role's defaults. */
  hadoop?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Heap or process size by role, in MiB, where it differs from the role's default. */
  memory?: Readonly<Record<RoleName, number>>
}
