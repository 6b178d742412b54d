import { allStates } from '../state-file.ts'
import { isOverdue } from './fault.ts'
import { entries } from './journal.ts'

/**
 * Heals faults whose time is up, of one cluster or of all. The healer does so at the right moment; every command
 * does it again, in case the healer was killed too. Costs one look into a folder when there is nothing to do.
 */
export async function healOverdue(only?: string): Promise<void> {
  for (const state of await allStates()) {
    if (state.phase !== 'up' || (only !== undefined && state.id !== only)) continue
    const overdue = (await entries(state.id)).filter(isOverdue)
    if (overdue.length === 0) continue
    const { openCluster } = await import('../registry.ts')
    // A role that does not come up again, or an engine that is not running, is seen in the cluster's state; it must
    // not make a command fail that has nothing to do with it.
    await openCluster(state)
      .then((cluster) => cluster.healThese(overdue))
      .catch((error) => {
        if (only !== undefined) console.error(error)
      })
  }
}
