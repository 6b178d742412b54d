import { LabError } from '@flink-lab/engine/errors'
import type { Cluster, ClusterStatus } from './cluster.ts'
import { driverNamed } from './drivers/registered.ts'
import { errors } from './errors.ts'
import { LabCluster } from './lab-cluster.ts'
import { type ReapReport, sweep } from './reap.ts'
import type { ClusterState } from './state.ts'
import { allStates } from './state-file.ts'

export { type ReapReport, sweep } from './reap.ts'

/** A cluster by its state, without clearing anything away first. */
export async function openCluster(state: ClusterState): Promise<LabCluster> {
  return new LabCluster(await (await driverNamed(state.driver)).open(state)).disown()
}

/** Every cluster of this user, after what dead commands left has been cleared away. */
export async function list(): Promise<ClusterStatus[]> {
  await sweep()
  return Promise.all((await allStates()).map(statusOf))
}

/** A cluster that cannot be asked is no reason to hide the others. */
async function statusOf(state: ClusterState): Promise<ClusterStatus> {
  try {
    return await (await openCluster(state)).status()
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    const { id, topology, driver, driverReason, bare } = state
    const known = { id, topology: topology.name, driver, driverReason, bare }
    return { ...known, state: 'unreachable', problem: error.text, roles: [], faults: [] }
  }
}

/**
 * A cluster that is up: the one of that name, or the only one there is.
 * @throws LabError `no-cluster`, `which-cluster`
 */
export async function attach(name?: string): Promise<Cluster> {
  await sweep()
  const states = (await allStates()).filter((state) => name === undefined || state.id === name)
  const [state, another] = states
  if (!state) throw errors['no-cluster']({ name })
  if (another) throw errors['which-cluster']({ names: states.map(({ id }) => id) })
  return openCluster(state)
}

/** Clears away what dead commands left behind; with `all`, every cluster of this user. */
export function reap(options: { all?: boolean } = {}): Promise<ReapReport> {
  return sweep({ ...options, thorough: true })
}
