import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'

/** Where a host's things are on this machine. */
export interface HostPaths {
  name: string
  address: string
  /** Stands for the host's `/`. */
  root: string
  home: string
  flinkHome: string
  hadoopHome: string
  hadoopConf: string
  java: string
  hostsFile: string
  pids: string
  journal: string
  /** Number of the host among those with a DataNode, from 0; 0 for the others, too. */
  nth: number
}

export function hostPaths(
  hosts: string,
  name: string,
  address: string,
  engine: Engine,
  nth: number,
): HostPaths {
  const root = join(hosts, name)
  const training = join(root, 'root/training')
  const hadoopHome = join(training, `hadoop-${engine.hadoop.version}`)
  return {
    name,
    address,
    root,
    home: join(root, 'root'),
    flinkHome: join(training, `flink-${engine.flink.version}`),
    hadoopHome,
    hadoopConf: join(hadoopHome, 'etc/hadoop'),
    java: join(root, 'usr/lib/jvm'),
    hostsFile: join(root, 'etc/hosts'),
    pids: join(root, 'run'),
    journal: join(root, 'journal'),
    nth,
  }
}

/** Folder with the driver's own Hadoop keys; last on every class path. */
export const loopbackConf = (paths: HostPaths) => join(paths.root, 'etc/hadoop-loopback')

/** What makes a JVM live on the host: its names, its temporary folder, its home. */
export function hostFlags(paths: HostPaths): string[] {
  return [
    `-Djdk.net.hosts.file=${paths.hostsFile}`,
    `-Djava.io.tmpdir=${join(paths.root, 'tmp')}`,
    `-Duser.home=${paths.home}`,
  ]
}
