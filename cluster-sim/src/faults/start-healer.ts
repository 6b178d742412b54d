import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { MARK } from '../drivers/process/process-table.ts'
import type { ClusterState } from '../state.ts'
import type { Fault } from './fault.ts'
import { entryOf } from './journal.ts'

/** Starts the process that heals a fault in time even when this one is killed. `down` and the reaper end it. */
export function startHealer({ id, mark }: ClusterState, made: Fault): void {
  const entry = entryOf(id, made)
  // It is the cluster's, but on none of its hosts: a paused host must not pause it.
  const { FLINK_LAB_HOST: _, ...env } = process.env
  const log = openSync(join(entry, '../healer.log'), 'a')
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'healer.ts'), id, entry, String(made.until)],
    {
      cwd: '/',
      env: { ...env, FLINK_LAB_HOME: labHome(), [MARK]: mark },
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
}
