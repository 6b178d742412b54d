import { expect, test } from 'vitest'
import { allLabs } from '../../course.ts'
import { loadLab } from '../load.ts'
import { driversOf, inEveryRun, proofsOf, sharesCluster } from './proofs.ts'
import { stepsInContainers, turnOf } from './rotation.ts'

const labs = await Promise.all(allLabs().map(loadLab))
const proofs = (
  await Promise.all(
    labs.map(async (lab) =>
      (await proofsOf(lab)).map((what) => ({ lab, what, everyRun: inEveryRun(lab).includes(what) })),
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
          .filter((lab) => !sharesCluster(lab))
          .map(async (lab) =>
            (
              await proofsOf(lab)
            ).filter(
              (what) => !inEveryRun(lab).includes(what) && what !== 'recordings' && !leavesOut(lab.id, what),
            ),
          ),
      )
    ).flat()
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThanOrEqual(4)
  }
})

test('the same day is the same turn', async () => {
  const [one, other] = await Promise.all([turnOf(labs, 7), turnOf(labs, 7)])
  expect(one.number).toBe(other.number)
  expect((await leftOut(1)).flat()).toEqual((await leftOut(1)).flat())
})

test('what the steps print is compared when they are played', async () => {
  const { leavesOut } = await turnOf(labs, 3)
  for (const { id } of labs) expect(leavesOut(id, 'recordings')).toBe(leavesOut(id, 'steps'))
})

test('steps that no submission needs take turns in containers, all others are played in each run', () => {
  const several = labs.filter((lab) => driversOf(lab).includes('docker'))
  const apart = several.filter((lab) => !sharesCluster(lab))
  const played = apart.map((_, day) => several.filter(stepsInContainers(several, 20_000 + day)))
  for (const day of played) expect(day.filter((lab) => apart.includes(lab))).toHaveLength(1)
  expect(new Set(played.flat())).toEqual(new Set(several))
  for (const lab of several.filter(sharesCluster)) expect(played.every((day) => day.includes(lab))).toBe(true)
  expect(several.filter(stepsInContainers(several, undefined))).toEqual(several)
})
