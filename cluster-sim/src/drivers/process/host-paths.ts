import { isAbsolute, join } from 'node:path'
import { engineRoot } from '@flink-lab/engine/cache'
import type { Engine } from '@flink-lab/engine/engine'
import { labHome } from '@flink-lab/engine/home'

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

/** A path as seen on the host, as this machine names it: the notes' /root is the host's own. */
export function onMachine(paths: HostPaths, path: string): string {
  if (!isAbsolute(path)) return join(paths.flinkHome, path)
  if (path !== '/root' && !path.startsWith('/root/')) return path
  // Root's own cache lies below the real /root: what is in it is named as this machine names it.
  const known = [paths.root, labHome(), engineRoot()]
  return known.some((folder) => path.startsWith(`${folder}/`)) ? path : join(paths.root, path)
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
