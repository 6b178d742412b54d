import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { type Zone, zones } from '../tables.ts'
import { type Task, taskFrom } from './task.ts'

export type Truth = readonly Zone[]

/** Forty zones by chance: 1600 pairs. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const truth = random(`cross/data/${seeds.data}`).sample(zones(), 40)
  return {
    task: taskFrom(seeds.task),
    inputs: [
      { path: 'zones.csv', content: truth.map(({ name, latitude }) => `${name},${latitude}\n`).join('') },
    ],
    truth,
  }
}
