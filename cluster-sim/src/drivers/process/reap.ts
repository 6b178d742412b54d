import { rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { allStates, clustersFolder, readState } from '../../state-file.ts'
import { freeStaleBlocks } from './leases.ts'
import { markedProcesses, markOf, ownLine } from './process-table.ts'

const pollMs = 25
/** A JVM that has not ended by then is killed: its files go with the cluster's folder anyway. */
const graceMs = 1200
const giveUpMs = 10_000

/**
 * Ends every process that carries one of the marks, whoever started it. The mark is read again just before
 * each signal: a PID that passed to a stranger in between is left alone.
 * @returns how many there were
 */
export async function endMarked(isOurs: (mark: string) => boolean): Promise<number> {
  const started = performance.now()
  const spared = ownLine()
  const seen = new Set<number>()
  const asked = new Set<number>()
  for (;;) {
    const alive = markedProcesses().filter(({ pid, mark }) => isOurs(mark) && !spared.has(pid))
    if (alive.length === 0) break
    const elapsed = performance.now() - started
    if (elapsed > giveUpMs) break
    for (const { pid } of alive) {
      const late = elapsed > graceMs
      if (asked.has(pid) && !late) continue
      const mark = markOf(pid)
      if (mark === undefined || !isOurs(mark)) continue
      seen.add(pid)
      asked.add(pid)
      try {
        process.kill(pid, late ? 'SIGKILL' : 'SIGTERM')
        // A stopped process takes its SIGTERM only when it goes on.
        if (!late) process.kill(pid, 'SIGCONT')
      } catch {
        // It ended by itself.
      }
    }
    await delay(pollMs)
  }
  // A killed JVM leaves its performance counters behind.
  const counters = join(tmpdir(), `hsperfdata_${userInfo().username}`)
  await Promise.all([...seen].map((pid) => rm(join(counters, String(pid)), { force: true })))
  return seen.size
}

/** Ends what carries a mark of ours whose cluster does not exist any more. */
export async function endStrays(): Promise<number> {
  await freeStaleBlocks(async (folder) => (await readState(folder)) !== undefined)
  const own = clustersFolder()
  const known = new Set((await allStates()).map(({ mark }) => mark))
  const strays = markedProcesses().filter(({ mark }) => mark.startsWith(`${own}/`) && !known.has(mark))
  if (strays.length === 0) return 0
  const marks = new Set<string>()
  for (const { mark } of strays) {
    // Made in the moment between the two looks.
    const id = basename(mark.split('#')[0] ?? '')
    if ((await readState(join(own, id)))?.mark !== mark) marks.add(mark)
  }
  return endMarked((mark) => marks.has(mark))
}
