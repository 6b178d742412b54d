import { z } from 'zod'
import type { Lab } from '../lab.ts'
import { inEveryRun, proofsOf, sharesCluster } from './proofs.ts'

/** Proofs that one run leaves to other runs, and which run makes them. */
export interface Turn {
  /** The turn of this run, from 1. */
  number: number
  of: number
  leavesOut: (lab: string, what: string) => boolean
}

/** Proofs on clusters of their own that one run makes: each takes about a minute on two cores. */
const perRun = 4

/** Labs whose steps one run plays in containers, too, where no submission needs them. */
const perRunInContainers = 1
const dayMs = 24 * 60 * 60_000

/** Number of a turn, to play a run again, or `all`; by itself the turn is the day's. */
const asked = z
  .union([z.literal('all'), z.coerce.number().int()])
  .optional()
  .parse(process.env.FLINK_LAB_TURN)

/** What this run goes by: a day, or undefined when nothing is to be left out. */
export function dayOfRun(): number | undefined {
  if (asked === 'all') return undefined
  return asked === undefined ? Math.floor(Date.now() / dayMs) : asked - 1
}

/**
 * Of which labs of several hosts a run plays the steps in containers, too, and not only the solution. As many days as
 * there are turns play all of them.
 * @param day as in `turnOf`; without one, all
 */
export function stepsInContainers(labs: readonly Lab[], day: number | undefined): (lab: Lab) => boolean {
  const waiting = labs.filter((lab) => !inEveryRun(lab).includes('steps'))
  const of = Math.max(1, Math.ceil(waiting.length / perRunInContainers))
  return (lab) =>
    day === undefined || !waiting.includes(lab) || waiting.indexOf(lab) % of === ((day % of) + of) % of
}

/**
 * Chooses the proofs of a day. Those that `inEveryRun` names are made in every run; the others take turns: of those on
 * clusters of their own a fixed number a run, so that a run stays as long as it is when labs are added, and the same
 * share of those that a lab's programs or answers make side by side. As many days as there are turns make
 * all proofs.
 * @param day any whole number that grows by one from run to run, or from day to day
 */
export async function turnOf(labs: readonly Lab[], day: number): Promise<Turn> {
  const [shared, apart] = await Promise.all([
    laterProofs(labs.filter(sharesCluster)),
    laterProofs(labs.filter((lab) => !sharesCluster(lab))),
  ])
  const of = Math.max(1, Math.ceil(apart.length / perRun))
  const index = ((day % of) + of) % of
  // Every lab has its share in every turn.
  const leftOut = new Set(
    [shared, apart].flatMap((list) => list.filter((_, position) => position % of !== index)),
  )
  return {
    number: index + 1,
    of,
    leavesOut: (lab, what) => leftOut.has(`${lab}/${turnWith[what] ?? what}`),
  }
}

/** What was printed is there to be compared when the steps were played. */
const turnWith: Readonly<Record<string, string>> = { recordings: 'steps' }

/** What of these labs is not proved in every run, as `<lab>/<what>`. */
async function laterProofs(labs: readonly Lab[]): Promise<string[]> {
  const lists = await Promise.all(
    labs.map(async (lab) =>
      (await proofsOf(lab))
        .filter((what) => !inEveryRun(lab).includes(what) && !(what in turnWith))
        .map((what) => `${lab.id}/${what}`),
    ),
  )
  return lists.flat()
}
