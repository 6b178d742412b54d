import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Identity } from '../../state.ts'

/** Name of the variable by which everything of a cluster is found again. */
export const MARK = 'FLINK_LAB_CLUSTER'

/** A process that carries a cluster's mark. */
export interface MarkedProcess {
  pid: number
  mark: string
  host: string | undefined
  /** Arguments joined by blanks. */
  command: string
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended, or belongs to someone else: not ours either way.
    return undefined
  }
}

let boot: string | undefined
/** Changes with every boot of the machine. */
export function bootId(): string {
  boot ??= read('/proc/sys/kernel/random/boot_id')?.trim() ?? 'unknown'
  return boot
}

/** Field 22 of /proc/<pid>/stat (proc(5)), or undefined when the process is gone or a zombie. */
export function startTimeOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  // The command's name, in brackets, may itself hold blanks and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
}

/** True while a process is stopped by a signal: it exists and does nothing. */
export function isStopped(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).startsWith('T ') ?? false
}

export function identityOf(pid: number): Identity | undefined {
  const startTime = startTimeOf(pid)
  return startTime === undefined ? undefined : { pid, startTime, boot: bootId() }
}

/** True while exactly that process lives. */
export function isAlive(process: Identity): boolean {
  return process.boot === bootId() && startTimeOf(process.pid) === process.startTime
}

function environment(pid: number): Map<string, string> | undefined {
  const text = read(`/proc/${pid}/environ`)
  if (!text?.includes(`${MARK}=`)) return undefined
  return new Map(
    text
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )
}

/** The mark a process carries right now. */
export function markOf(pid: number): string | undefined {
  return environment(pid)?.get(MARK)
}

/** All processes on this machine that carry a mark and are not zombies. */
export function markedProcesses(): MarkedProcess[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const pid = Number(name)
      const env = environment(pid)
      const mark = env?.get(MARK)
      if (!mark || startTimeOf(pid) === undefined) return []
      const command = (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
      return [{ pid, mark, host: env?.get('FLINK_LAB_HOST'), command }]
    })
}

/** This process and those it was started from: a command typed in a cluster's own shell must not end itself. */
export function ownLine(): Set<number> {
  const line = new Set<number>()
  for (let pid = process.pid; pid > 1 && !line.has(pid); ) {
    line.add(pid)
    const stat = read(`/proc/${pid}/stat`)
    pid = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
  }
  return line
}

/** Proportional set size in MiB: pages shared by n processes count 1/n. */
export function memoryOf(pid: number): number | undefined {
  const pss = read(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+) kB/m)?.[1]
  return pss === undefined ? undefined : Math.round(Number(pss) / 1024)
}

/** Milliseconds a process has been running. */
export function uptimeOf(pid: number): number | undefined {
  const start = startTimeOf(pid)
  const uptime = read('/proc/uptime')?.split(' ')[0]
  // Clock ticks are 1/100 s on every Linux that Node runs on (USER_HZ).
  return start && uptime ? Math.max(0, Math.round(Number(uptime) * 1000 - Number(start) * 10)) : undefined
}

/**
 * Name and PID of the process that holds a socket's inode, as far as this user may see. One that is just being torn
 * down is no holder: its memory, and with it its command line, goes before its sockets do.
 */
export function holderOf(inode: string): { pid: number; name: string } | undefined {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const found = readdirSync(`/proc/${name}/fd`).some(
        (fd) => readlinkSync(`/proc/${name}/fd/${fd}`) === `socket:[${inode}]`,
      )
      if (found && read(`/proc/${name}/cmdline`))
        return { pid: Number(name), name: read(`/proc/${name}/comm`)?.trim() ?? '?' }
    } catch {
      // Another user's process, or one that just ended.
    }
  }
  return undefined
}
