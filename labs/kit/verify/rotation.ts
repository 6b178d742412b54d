import type { Lab } from '../lab.ts'
import { first, proofsOf, sharesCluster } from './proofs.ts'

/** Proofs that one run leaves to other runs, and which run makes them. */
export interface Turn {
  /** The turn of this run, from 1. */
  number: number
  of: number
  leavesOut: (lab: string, what: string) => boolean
}

/** Proofs on clusters of their own that one run makes: each takes about half a minute on two cores. */
const perRun = 8

/**
 * Chooses the proofs of a day. Those that share a cluster, and the first ones of every lab, are made in every run; of
 * those on clusters of their own a fixed number is, so that a run stays as long as it is when labs are added. As many
 * days as there are turns make all of them.
 * @param day any whole number that grows by one from run to run, or from day to day
 */
export async function turnOf(labs: readonly Lab[], day: number): Promise<Turn> {
  const apart = labs.filter((lab) => !sharesCluster(lab))
  const lists = await Promise.all(
    apart.map(async (lab) =>
      (await proofsOf(lab)).filter((what) => !first.includes(what)).map((what) => `${lab.id}/${what}`),
    ),
  )
  const all = lists.flat()
  const of = Math.max(1, Math.ceil(all.length / perRun))
  const index = ((day % of) + of) % of
  // Every lab has its share in every turn.
  const leftOut = new Set(all.filter((_, position) => position % of !== index))
  return { number: index + 1, of, leavesOut: (lab, what) => leftOut.has(`${lab}/${what}`) }
}
