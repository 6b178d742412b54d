import { join } from 'node:path'
import { type Distribution, type Engine, onDemandNames } from '@flink-lab/engine/engine'

/** Where the engine's distributions are mounted, read-only. */
const mounted = '/opt/flink-lab'

/** Folder that a host and this machine both see: journals and process ids. */
export const sharedFolder = '/run/flink-lab'

/** Where a host's things are, the same in every container. */
export interface HostPaths {
  /** Writable, as the student's own copy. */
  flinkHome: string
  hadoopHome: string
  hadoopConf: string
  pids: string
}

export function hostPaths(engine: Engine): HostPaths {
  const hadoopHome = `/root/training/hadoop-${engine.hadoop.version}`
  return {
    flinkHome: `/root/training/flink-${engine.flink.version}`,
    hadoopHome,
    hadoopConf: join(hadoopHome, 'etc/hadoop'),
    pids: '/run/pids',
  }
}

const onHost = ({ name, version }: Distribution) => join(mounted, `${name}-${version}`)

/** What is installed of the distributions that not every lab needs. */
const onDemand = (engine: Engine) => onDemandNames.flatMap((name) => engine[name] ?? [])

/** Mounts that every container has: on the host → on this machine. */
export function mountsOf(engine: Engine, archives: string): Record<string, string> {
  return {
    [onHost(engine.hadoop)]: engine.hadoop.home,
    [onHost(engine.scala)]: engine.scala.home,
    ...Object.fromEntries(onDemand(engine).map((one) => [onHost(one), one.home])),
    [join(mounted, 'archives')]: archives,
  }
}

/** The engine as a host sees it. Its Flink is the student's copy, which costs no disk until it is changed. */
export function engineOnHost(engine: Engine): Engine {
  return {
    java: { ...engine.java, home: '/usr/lib/jvm/java' },
    flink: { ...engine.flink, home: hostPaths(engine).flinkHome },
    hadoop: { ...engine.hadoop, home: onHost(engine.hadoop) },
    scala: { ...engine.scala, home: onHost(engine.scala) },
    ...Object.fromEntries(onDemand(engine).map((one) => [one.name, { ...one, home: onHost(one) }])),
    archives: join(mounted, 'archives'),
  }
}
