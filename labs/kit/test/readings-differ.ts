import type { Seeds, World } from '@flink-lab/grader/world'
import { expect, test } from 'vitest'
import { alike, type Readings } from '../readings.ts'

/** What holds of every lab judged by readings: in each student's world a wrong one is told from the right one. */
export function readingsDiffer<Task, Truth>(
  readings: Readings<Task, Truth>,
  worldFrom: (seeds: Seeds) => World<Task, Truth>,
  { moreThan }: { moreThan: number },
): void {
  test.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])('in the world of seed %s readings differ', (seed) => {
    const { task, truth } = worldFrom({ task: seed, data: seed })
    expect(alike(readings, task, truth)).toEqual([])
    expect(readings.right(truth, task).length).toBeGreaterThan(moreThan)
  })
}
