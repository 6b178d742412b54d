import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allLabs } from '../../course.ts'
import type { Lab } from '../lab.ts'
import { loadLab } from '../load.ts'
import { goesBesideOthers, sideBySide } from './side-by-side.ts'

/** MiB of a student's machine. */
const small = 8_000

const labs = await Promise.all(allLabs().map(loadLab))

test('labs go two at a time, those that need more memory than there is alone, and each answers in its place', async () => {
  const running = new Set<Lab>()
  const most = { beside: 0, alone: 0 }
  const ids = await sideBySide(
    labs,
    async (lab) => {
      running.add(lab)
      const kind = [...running].every((one) => goesBesideOthers(one, small)) ? 'beside' : 'alone'
      most[kind] = Math.max(most[kind], running.size)
      await wait(2)
      running.delete(lab)
      return lab.id
    },
    small,
  )
  expect(ids).toEqual(allLabs())
  expect(most).toEqual({ beside: 2, alone: 1 })
})

test('labs that start YARN containers or other systems go alone where memory is scarce', () => {
  const alone = (memory: number) => labs.filter((lab) => !goesBesideOthers(lab, memory))
  expect(alone(small).map(({ id }) => id)).toEqual([
    'yarn-session',
    'yarn-per-job',
    'yarn-modes-compared',
    'yarn-internals',
    'flink-storm-spark',
  ])
  expect(alone(16_000)).toEqual([])
})

test('when one fails nothing more is begun, and what ran beside it ends first', async () => {
  const [first, second] = labs.filter((lab) => goesBesideOthers(lab))
  const begun: Lab[] = []
  const ended: Lab[] = []
  const all = sideBySide(labs, async (lab) => {
    begun.push(lab)
    await wait(lab === first ? 2 : 20)
    if (lab === first) throw new Error('broken')
    ended.push(lab)
  })
  await expect(all).rejects.toThrow('broken')
  expect(begun).toEqual([first, second])
  expect(ended).toEqual([second])
})
