import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import type { Lab } from '../lab.ts'
import { loadAlternatives, loadVariants } from '../variants.ts'

/** What must hold before anything else is worth a look; the same on every driver, or it is not the same lab. */
export const first = ['structure', 'steps', 'recordings', 'solution']

/** Everything that is proved of a lab, in order: `first`, then that every other right way passes, and nothing else. */
export async function proofsOf(lab: Lab): Promise<string[]> {
  const alternatives = (await loadAlternatives(lab)).map(({ name }) => `right/${name}`)
  const variants = (await loadVariants(lab)).map(({ name }) => `wrong/${name}`)
  const untouched = lab.kind === 'operation' ? ['task not done'] : []
  return [...first, 'starter', ...alternatives, ...variants, ...untouched, "another student's work"]
}

/**
 * True where submissions share the demonstration's cluster: programs run side by side on it, answers are only
 * compared with it. What an `operation` lab is about is the cluster itself, so one submission would spoil it for
 * the next, and each is played on hosts of its own.
 */
export const sharesCluster = ({ kind }: Lab): boolean => kind !== 'operation'

/** The drivers a lab is proved on: hosts of their own only where there are several. */
export function driversOf(lab: Lab): ('process' | 'docker')[] {
  const names = [lab.topology, lab.taskTopology?.name ?? lab.topology]
  const several = names.some((name) => Object.keys(topologyNamed(name).hosts).length > 1)
  return several ? ['process', 'docker'] : ['process']
}
