import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one user's lab occupies on this machine; equal before and after, or something was left behind. */
export interface Occupied {
  /** Command lines of what carries a cluster's mark, or runs on the home's files. */
  processes: string[]
  /** `address:port` of what those processes listen on. */
  listeners: string[]
  /** Mounts of the home's files; what other programs mount meanwhile is their own. */
  mounts: string[]
  /** Blocks of loopback addresses that are leased to clusters of the home. */
  addresses: string[]
  /** Cluster folders, half-made ones included. */
  folders: string[]
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
const list = (path: string) => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
const link = (path: string) => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** @param home the lab's home: other users' clusters are none of a test's business */
export function occupied(home: string): Occupied {
  const belongs = (pid: string) =>
    read(`/proc/${pid}/environ`).includes(`FLINK_LAB_CLUSTER=${home}/`) ||
    `${read(`/proc/${pid}/cmdline`)}\0${link(`/proc/${pid}/cwd`)}`.includes(`${home}/`)
  // A zombie (state Z) is a process that has ended and was not waited for by its parent yet.
  const pids = list('/proc').filter(
    (name) => /^\d+$/.test(name) && !/\) Z /.test(read(`/proc/${name}/stat`)) && belongs(name),
  )
  const inodes = new Set(
    pids.flatMap((pid) =>
      list(`/proc/${pid}/fd`).map((fd) => link(`/proc/${pid}/fd/${fd}`).match(/^socket:\[(\d+)\]/)?.[1]),
    ),
  )
  const sockets = `${read('/proc/net/tcp')}${read('/proc/net/tcp6')}`
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const leases = join(tmpdir(), 'flink-lab-addresses')
  return {
    processes: pids.map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')).sort(),
    listeners: sockets
      .filter(([, , , state, , , , , , inode]) => state === '0A' && inodes.has(inode))
      .map(([, local]) => local ?? '')
      .sort(),
    mounts: read('/proc/self/mounts')
      .split('\n')
      .filter((line) => line.includes(`${home}/`)),
    addresses: list(leases).filter((name) => read(join(leases, name)).includes(`${home}/`)),
    folders: list(join(home, 'clusters')),
  }
}
