import pMap from 'p-map'
import type { Lab } from '../lab.ts'
import { sharesCluster, topologiesOf } from './proofs.ts'

/** Two small clusters fit into 8 GB, and what one waits for the other's processor time is used for. */
const atOnce = 2

/**
 * True where a lab's proofs need not be alone on the machine: programs and answers, on clusters without YARN. Labs about
 * clusters themselves look at what happens in time, YARN's containers need memory, and long labs measure.
 */
export const goesBesideOthers = (lab: Lab): boolean =>
  sharesCluster(lab) &&
  !lab.long &&
  topologiesOf(lab).every(({ hosts }) => !Object.values(hosts).flat().includes('resourcemanager'))

/**
 * Proves labs: those that go beside others two at a time, then the rest one by one.
 * @returns what each has come to, in the order of `labs`
 * @throws what the first proof that fails throws: once what ran beside it has ended, too
 */
export async function sideBySide<R>(labs: readonly Lab[], prove: (lab: Lab) => Promise<R>): Promise<R[]> {
  const results = new Map<Lab, R>()
  const failures: unknown[] = []
  const keep = async (lab: Lab) => {
    if (failures.length > 0) return
    await prove(lab).then(
      (result) => results.set(lab, result),
      (error) => failures.push(error),
    )
  }
  const beside = labs.filter(goesBesideOthers)
  const alone = labs.filter((lab) => !goesBesideOthers(lab))
  await pMap(beside, keep, { concurrency: atOnce })
  for (const lab of alone) await keep(lab)
  if (failures.length > 0) throw failures[0]
  return labs.flatMap((lab) => {
    const result = results.get(lab)
    return result === undefined ? [] : [result]
  })
}
