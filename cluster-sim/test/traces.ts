import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listeners } from '../src/drivers/process/listeners.ts'
import { holderOf, markedProcesses } from '../src/drivers/process/process-table.ts'

/** What a lab home's clusters have on the machine right now. */
export interface Traces {
  processes: string[]
  ports: string[]
  /** Ports on which its processes listen for the whole network. */
  open: number[]
  leases: string[]
  folders: string[]
  mounts: string[]
}

/** Everything on this machine that belongs to clusters of one lab home, so that before and after can be compared. */
export async function tracesOf(home: string): Promise<Traces> {
  const marked = markedProcesses().filter(({ mark }) => mark.startsWith(home))
  const leaseFolder = join(tmpdir(), 'flink-lab-addresses')
  const names = await readdir(leaseFolder).catch(() => [])
  const leases: { block: string; own: boolean }[] = await Promise.all(
    names.map(async (name) => ({
      block: name.slice(name.indexOf('-') + 1),
      own: (await readFile(join(leaseFolder, name), 'utf8').catch(() => '')).includes(home),
    })),
  )
  const own = leases.filter((lease) => lease.own).map(({ block }) => block)
  return {
    processes: marked.map(({ pid, command }) => `${pid} ${command.slice(0, 80)}`),
    ports: listeners()
      .filter(({ address }) => own.some((block) => address.startsWith(`${block}.`)))
      .map(({ address, port }) => `${address}:${port}`),
    open: listeners()
      .filter(({ address }) => address === '0.0.0.0')
      .filter(({ inode }) => marked.some(({ pid }) => pid === holderOf(inode)?.pid))
      .map(({ port }) => port),
    leases: own,
    folders: await readdir(join(home, 'clusters')).catch(() => []),
    mounts: (await readFile('/proc/mounts', 'utf8')).split('\n').filter((line) => line.includes(home)),
  }
}
