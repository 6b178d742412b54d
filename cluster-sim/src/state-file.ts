import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { type ClusterState, clusterState, type DaemonRecord } from './state.ts'

/** The folder that holds this user's clusters, one folder each. */
export const clustersFolder = () => join(labHome(), 'clusters')

const stateFile = (folder: string) => join(folder, 'cluster.json')

/** Writes a file so that readers see the old or the new content, never half of it. */
export async function writeAtomically(file: string, content: string): Promise<void> {
  // Two writes at once, of this process or of another, must not share a half-written file.
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`
  await writeFile(temporary, content)
  await rename(temporary, file)
}

/** The file in a folder of daemons' records that holds a role's. */
export const recordFile = (folder: string, role: string) => join(folder, `${role}.json`)

/** Writes a daemon's record down. After `down` the folder is gone, and with it the need. */
export async function writeRecord(folder: string, record: DaemonRecord): Promise<void> {
  await writeAtomically(recordFile(folder, record.role), JSON.stringify(record)).catch(() => {})
}

export function writeState(folder: string, state: ClusterState): Promise<void> {
  return writeAtomically(stateFile(folder), `${JSON.stringify(state, undefined, 2)}\n`)
}

/** The state in a cluster's folder; undefined when there is none that can be read. */
export async function readState(folder: string): Promise<ClusterState | undefined> {
  try {
    return clusterState.parse(JSON.parse(await readFile(stateFile(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Names of the entries in the clusters' folder, of finished and of unfinished clusters. */
export async function clusterEntries(): Promise<string[]> {
  return readdir(clustersFolder()).catch(() => [])
}

/** All clusters of this user, by their state files. */
export async function allStates(): Promise<ClusterState[]> {
  const names = (await clusterEntries()).filter((name) => !name.startsWith('.'))
  const states = await Promise.all(names.map((name) => readState(join(clustersFolder(), name))))
  return states.filter((state) => state !== undefined)
}
