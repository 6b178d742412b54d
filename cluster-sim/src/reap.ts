import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LabError } from '@flink-lab/engine/errors'
import { destroyCluster } from './drivers/cluster-folder.ts'
import { isAlive } from './drivers/process/process-table.ts'
import { driverNamed } from './drivers/registered.ts'
import { healOverdue } from './faults/overdue.ts'
import type { ClusterState } from './state.ts'
import { allStates, clusterEntries, clustersFolder } from './state-file.ts'

/** What `reap` found and ended. */
export interface ReapReport {
  /** Ids of the clusters that were cleared away. */
  clusters: string[]
  /** Processes ended, containers removed. */
  processes: number
}

const isOrphan = ({ owner }: ClusterState) => owner !== null && !isAlive(owner)

/** Folders that were being made or removed when their process died. */
async function removeHalfFolders(): Promise<void> {
  for (const name of await clusterEntries()) {
    const folder = join(clustersFolder(), name)
    if (name.startsWith('.gone-')) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    if (!name.startsWith('.new-')) continue
    const [, pid, startTime] = name.match(/^\.new-(\d+)-(\d+)/) ?? []
    const maker = { pid: Number(pid), startTime: String(startTime), boot: await bootOf(folder) }
    if (!isAlive(maker)) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function bootOf(folder: string): Promise<string> {
  return readFile(join(folder, 'boot'), 'utf8').catch(() => '')
}

/**
 * Clears away clusters whose process died before it could (or, with `all`, every cluster), processes without a
 * cluster, and half-made folders, and heals faults whose time is up. Cheap when there is nothing to do; every command begins with it. `thorough`
 * looks also for containers whose cluster's folder was deleted by hand.
 */
export async function sweep({
  all = false,
  thorough = false,
}: {
  all?: boolean
  thorough?: boolean
} = {}): Promise<ReapReport> {
  const report: ReapReport = { clusters: [], processes: 0 }
  // Asking Docker takes longer than all the rest; whoever wants to be sure of it says so.
  const drivers = new Set(thorough ? ['process', 'docker'] : ['process'])
  for (const state of await allStates()) {
    if (!all && !isOrphan(state)) continue
    try {
      report.processes += await destroyCluster(await driverNamed(state.driver), state)
    } catch (error) {
      // An engine that is not running has no containers running; the command after its start clears them away.
      if (all || !(error instanceof LabError)) throw error
      continue
    }
    report.clusters.push(state.id)
    // What its owner had asked for in its last moment may come to be after it.
    drivers.add(state.driver)
  }
  await removeHalfFolders()
  for (const driver of drivers) report.processes += await (await driverNamed(driver)).endStrays()
  await healOverdue()
  return report
}
