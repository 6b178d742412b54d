import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errors } from '../errors.ts'
import type { ClusterState } from '../state.ts'
import { clustersFolder, readState, writeState } from '../state-file.ts'
import type { Driver, Machine, Site, SiteRequest } from './driver.ts'
import { bootId, identityOf } from './process/process-table.ts'

/** A mark is the cluster's folder and a token, so the same name used again is another cluster. */
const markFor = (id: string) => `${join(clustersFolder(), id)}#${randomBytes(6).toString('hex')}`

/** The token of a mark: names things of a cluster that must not meet those of a later one of the same name. */
export const tokenOf = ({ mark }: Pick<ClusterState, 'mark'>) => mark.slice(mark.lastIndexOf('#') + 1)

/** The first state of a new cluster, owned by this process. */
export function newState(
  { state }: SiteRequest,
  own: Pick<ClusterState, 'driver' | 'block' | 'docker'>,
): ClusterState {
  return {
    ...state,
    ...own,
    phase: 'starting',
    mark: markFor(state.id),
    owner: identityOf(process.pid) ?? null,
    createdAt: new Date().toISOString(),
  }
}

/**
 * Makes the cluster's folder under a name of its own, then gives it its name in one step.
 * @throws LabError `cluster-name-taken`
 */
export async function makeFolder(state: ClusterState): Promise<void> {
  const owner = identityOf(process.pid)
  const unfinished = join(clustersFolder(), `.new-${owner?.pid}-${owner?.startTime}-${tokenOf(state)}`)
  try {
    await mkdir(join(unfinished, 'hosts'), { recursive: true })
    await writeFile(join(unfinished, 'boot'), bootId())
    await writeState(unfinished, state)
    await rename(unfinished, join(clustersFolder(), state.id))
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw errors['cluster-name-taken']({ name: state.id })
    throw error
  }
}

/** Removes a cluster's folder, if it still is that cluster's and not one of the same name made since. */
async function removeFolder(state: ClusterState): Promise<void> {
  const folder = join(clustersFolder(), state.id)
  const trash = join(clustersFolder(), `.gone-${tokenOf(state)}`)
  if ((await readState(folder))?.mark === state.mark) await rename(folder, trash).catch(() => {})
  await rm(trash, { recursive: true, force: true, maxRetries: 5 })
}

/** Ends a cluster: what runs, then its folder. */
export async function destroyCluster(driver: Driver, state: ClusterState): Promise<number> {
  const ended = await driver.destroy(state)
  await removeFolder(state)
  return ended
}

/** A site of machines whose state lies in the cluster's folder. */
export function siteOf(driver: Driver, initial: ClusterState, machines: readonly Machine[]): Site {
  let state = initial
  const save = async (change: Partial<ClusterState>) => {
    state = { ...state, ...change }
    await writeState(join(clustersFolder(), state.id), state)
  }
  return {
    get state() {
      return state
    },
    machines,
    save,
    async destroy() {
      // Should this process die half-way, the next command sees a cluster without an owner and goes on.
      await save({ phase: 'stopping', owner: identityOf(process.pid) ?? null }).catch(() => {})
      await destroyCluster(driver, state)
    },
  }
}
