import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'

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

/** Mounts that every container has: on the host → on this machine. */
export function mountsOf(engine: Engine, archives: string): Record<string, string> {
  return {
    [join(mounted, `hadoop-${engine.hadoop.version}`)]: engine.hadoop.home,
    [join(mounted, `scala-${engine.scala.version}`)]: engine.scala.home,
    ...(engine.kafka && { [join(mounted, `kafka-${engine.kafka.version}`)]: engine.kafka.home }),
    [join(mounted, 'archives')]: archives,
  }
}

/** The engine as a host sees it. Its Flink is the student's copy, which costs no disk until it is changed. */
export function engineOnHost(engine: Engine): Engine {
  const at = ({ name, version }: { name: string; version: string }) => join(mounted, `${name}-${version}`)
  return {
    java: { ...engine.java, home: '/usr/lib/jvm/java' },
    flink: { ...engine.flink, home: hostPaths(engine).flinkHome },
    hadoop: { ...engine.hadoop, home: at({ name: 'hadoop', version: engine.hadoop.version }) },
    scala: { ...engine.scala, home: at({ name: 'scala', version: engine.scala.version }) },
    ...(engine.kafka && { kafka: { ...engine.kafka, home: at(engine.kafka) } }),
    archives: join(mounted, 'archives'),
  }
}
