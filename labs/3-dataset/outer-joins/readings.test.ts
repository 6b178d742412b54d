import { expect, test } from 'vitest'
import { alike } from '../../kit/readings.ts'
import { readings } from './readings.ts'
import { worldFrom } from './world.ts'

test.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])('in the world of seed %s readings differ', (seed) => {
  const { task, truth } = worldFrom({ task: seed, data: seed })
  expect(alike(readings, task, truth)).toEqual([])
  expect(readings.right(truth, task).length).toBeGreaterThan(20)
})
