import type { DriverName } from '@flink-lab/cluster-sim/driver-choice'
import { neededBy } from '@flink-lab/cluster-sim/needed'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import type { OnDemand } from '@flink-lab/engine/engine'
import type { Lab } from '../lab.ts'
import { loadAlternatives, loadVariants } from '../variants.ts'

/** What must hold before anything else is worth a look; the same on every driver, or it is not the same lab. */
const first = ['structure', 'steps', 'recordings', 'solution']

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

/**
 * What every run proves of a lab: that its solution passes, and that its steps play as recorded where these make the
 * cluster that submissions share.
 */
export function inEveryRun(lab: Lab): readonly string[] {
  return sharesCluster(lab) ? first : ['structure', 'solution']
}

/** The topologies that a lab is played on. */
export const topologiesOf = ({ topology, taskTopology }: Lab) =>
  [topology, taskTopology?.name ?? topology].map(topologyNamed)

/** The drivers a lab is proved on: hosts of their own only where there are several. */
export function driversOf(lab: Lab): DriverName[] {
  const several = topologiesOf(lab).some(({ hosts }) => Object.keys(hosts).length > 1)
  return several ? ['process', 'docker'] : ['process']
}

/** Each lab with each driver it is proved on. */
export function runsOf(labs: readonly Lab[]): { lab: Lab; driver: DriverName }[] {
  return labs.flatMap((lab) => driversOf(lab).map((driver) => ({ lab, driver })))
}

/** What has to be installed on demand before these labs are played. */
export function onDemandFor(labs: readonly Lab[]): OnDemand[] {
  return [...new Set(labs.flatMap(topologiesOf).flatMap(neededBy))]
}
