import { expect, test } from 'vitest'
import { allLabs } from '../../course.ts'
import { loadLab } from '../load.ts'
import { first, proofsOf, sharesCluster } from './proofs.ts'
import { inContainers, turnOf } from './rotation.ts'

const labs = await Promise.all(allLabs().map(loadLab))
const proofs = (
  await Promise.all(
    labs.map(async (lab) =>
      (
        await proofsOf(lab)
      ).map((what) => {
        const everyRun = lab.long ? what === 'structure' : first.includes(what)
        return { lab, what, everyRun }
      }),
    ),
  )
).flat()

/** What is left out on each of a number of days. */
const leftOut = (days: number) =>
  Promise.all(
    Array.from({ length: days }, async (_, day) => {
      const { leavesOut } = await turnOf(labs, 20_000 + day)
      return proofs.filter(({ lab, what }) => leavesOut(lab.id, what))
    }),
  )

test('as many days as there are turns make every proof, each once', async () => {
  const { of } = await turnOf(labs, 0)
  const days = await leftOut(of)
  for (const proof of proofs) {
    const skipped = days.filter((day) => day.includes(proof)).length
    expect(skipped, `${proof.lab.id}/${proof.what}`).toBe(proof.everyRun ? 0 : of - 1)
  }
})

test('what a day makes on clusters of their own stays within its number, however many labs there are', async () => {
  const many = [1, 2, 3, 4].flatMap((copy) => labs.map((lab) => ({ ...lab, id: `${lab.id}-${copy}` })))
  for (let day = 0; day < 20; day++) {
    const { leavesOut } = await turnOf(many, day)
    const made = (
      await Promise.all(
        many
          .filter((lab) => !lab.long && !sharesCluster(lab))
          .map(async (lab) =>
            (await proofsOf(lab)).filter((what) => !first.includes(what) && !leavesOut(lab.id, what)),
          ),
      )
    ).flat()
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThanOrEqual(6)
  }
})

test('a long lab is proved whole or not at all, and no day proves two of them', async () => {
  const many = labs.map((lab) => ({ ...lab, long: true }))
  const { of } = await turnOf(many, 0)
  const proved = await Promise.all(
    Array.from({ length: of }, async (_, day) => {
      const { leavesOut } = await turnOf(many, day)
      const made = await Promise.all(
        many.map(async (lab) => {
          const all = await proofsOf(lab)
          const kept = all.filter((what) => !leavesOut(lab.id, what))
          expect([all, ['structure']]).toContainEqual(kept)
          return kept.length === all.length ? [lab.id] : []
        }),
      )
      return made.flat()
    }),
  )
  for (const day of proved) expect(day.length).toBeLessThanOrEqual(1)
  expect(proved.flat().sort()).toEqual(many.map(({ id }) => id).sort())
})

test('the same day is the same turn', async () => {
  const [one, other] = await Promise.all([turnOf(labs, 7), turnOf(labs, 7)])
  expect(one.number).toBe(other.number)
  expect((await leftOut(1)).flat()).toEqual((await leftOut(1)).flat())
})

test('a few days play every lab of several hosts in containers, each once and a few a day', () => {
  const of = Math.ceil(labs.length / 3)
  const turns = Array.from({ length: of + 1 }, (_, turn) => turn)
  const played = turns.map((turn) => labs.filter(inContainers(labs, 20_000 + turn)))
  expect(new Set(played.slice(0, of).flat())).toEqual(new Set(labs))
  for (const day of played) expect(day.length).toBeLessThanOrEqual(3)
  expect(labs.filter(inContainers(labs, undefined))).toEqual(labs)
})
