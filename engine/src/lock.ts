import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import type { OnProgress } from './progress.ts'

const LOCK = '.install.lock'
const HOLDER = '.install.pid'

/** True for the lock's folder and its note. */
export const isLock = (name: string): boolean => name === LOCK || name === HOLDER

export interface LockOptions {
  /** Told once when somebody else holds the lock, with the holder's PID where it is known. */
  onProgress?: OnProgress
  signal?: AbortSignal
}

/**
 * Runs `work` while no other process installs into the same engine folder. The holder touches its lock every
 * two seconds; one that was killed is given up on after ten. `work` gets a signal that also fires when the
 * lock is lost (a machine that slept).
 */
export async function withInstallLock<T>(
  root: string,
  work: (signal: AbortSignal) => Promise<T>,
  { onProgress, signal }: LockOptions = {},
): Promise<T> {
  await mkdir(root, { recursive: true })
  const lost = new AbortController()
  const holder = join(root, HOLDER)
  let told = false
  const acquire = async (): Promise<() => Promise<void>> => {
    for (;;) {
      signal?.throwIfAborted()
      try {
        return await lockfile.lock(root, {
          lockfilePath: join(root, LOCK),
          realpath: false,
          stale: 10_000,
          update: 2000,
          onCompromised: (error) => lost.abort(error),
        })
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error
      }
      if (!told) {
        told = true
        const pid = Number.parseInt(await readFile(holder, 'utf8').catch(() => ''), 10)
        const who = Number.isNaN(pid) ? '' : ` (PID ${pid})`
        onProgress?.({
          type: 'progress',
          task: 'lock',
          state: 'running',
          doing: { zh: `等待另一个正在进行的安装${who}`, en: `Waiting for another installation${who}` },
        })
      }
      // Lock files give no event; a third of a second is not felt beside an installation.
      await delay(300, undefined, { signal })
    }
  }
  const release = await acquire()
  try {
    await writeFile(holder, `${process.pid}\n`)
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal)
  } finally {
    await rm(holder, { force: true })
    // A lock that was lost is somebody else's now.
    if (!lost.signal.aborted) await release()
  }
}
