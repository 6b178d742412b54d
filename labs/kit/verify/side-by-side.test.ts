import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allLabs } from '../../course.ts'
import type { Lab } from '../lab.ts'
import { loadLab } from '../load.ts'
import { goesBesideOthers, sideBySide } from './side-by-side.ts'

const labs = await Promise.all(allLabs().map(loadLab))

test('labs go two at a time, those that measure alone, and each answers in its place', async () => {
  const running = new Set<Lab>()
  const most = { beside: 0, alone: 0 }
  const ids = await sideBySide(labs, async (lab) => {
    running.add(lab)
    const kind = [...running].every((one) => goesBesideOthers(one)) ? 'beside' : 'alone'
    most[kind] = Math.max(most[kind], running.size)
    await wait(2)
    running.delete(lab)
    return lab.id
  })
  expect(ids).toEqual(allLabs())
  expect(most).toEqual({ beside: 2, alone: 1 })
})

test('labs with YARN go alone where memory is scarce', () => {
  const alone = (memory: number) => labs.filter((lab) => !goesBesideOthers(lab, memory)).map(({ id }) => id)
  expect(alone(8_000).filter((id) => !id.startsWith('yarn-'))).toEqual(alone(16_000))
  expect(alone(8_000)).toContain('yarn-session')
  expect(alone(16_000)).toEqual(['flink-storm-spark'])
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
