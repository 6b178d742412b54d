import { totalmem } from 'node:os'
import pMap from 'p-map'
import type { Lab } from '../lab.ts'
import { onDemandFor, topologiesOf } from './proofs.ts'

/** Two clusters of Flink and HDFS fit into 8 GB, and what one waits for the other's processor time is used for. */
const atOnce = 2

/** MiB of a machine that has room for two of any kind: a laptop of 16 GB tells of less. */
const roomForAny = 15_000

const machineMiB = () => totalmem() / 2 ** 20

/** True where a lab starts more than its topology's daemons: YARN's containers, or other systems to compare with. */
const growsLater = (lab: Lab) =>
  onDemandFor([lab]).length > 0 ||
  topologiesOf(lab).some(({ hosts }) => Object.values(hosts).flat().includes('resourcemanager'))

/**
 * True where a lab's proofs need not be alone on the machine.
 * @param memory of the machine, MiB
 */
export const goesBesideOthers = (lab: Lab, memory = machineMiB()): boolean =>
  !growsLater(lab) || memory >= roomForAny

/**
 * Proves labs: those that go beside others two at a time, then the rest one by one.
 * @param memory of the machine, MiB
 * @returns what each has come to, in the order of `labs`
 * @throws what the first proof that fails throws: once what ran beside it has ended, too
 */
export async function sideBySide<R>(
  labs: readonly Lab[],
  prove: (lab: Lab) => Promise<R>,
  memory = machineMiB(),
): Promise<R[]> {
  const results = new Map<Lab, R>()
  const failures: unknown[] = []
  const keep = async (lab: Lab) => {
    if (failures.length > 0) return
    await prove(lab).then(
      (result) => results.set(lab, result),
      (error) => failures.push(error),
    )
  }
  const beside = labs.filter((lab) => goesBesideOthers(lab, memory))
  const alone = labs.filter((lab) => !beside.includes(lab))
  await pMap(beside, keep, { concurrency: atOnce })
  for (const lab of alone) await keep(lab)
  if (failures.length > 0) throw failures[0]
  return labs.flatMap((lab) => {
    const result = results.get(lab)
    return result === undefined ? [] : [result]
  })
}
