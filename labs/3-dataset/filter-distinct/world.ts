import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { type Zone, zones } from '../tables.ts'
import { type Task, taskFrom } from './task.ts'

/** The input's rows in order, the repeated ones as often as they are there. */
export type Truth = readonly Pick<Zone, 'code' | 'area' | 'name'>[]

/** Two lists of zones, of 150 each: what is in both is there twice, and so is a line in four of the first list. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const choose = random(`filter-distinct/data/${seeds.data}`)
  const all = zones()
  const first = choose.sample(all, 150)
  const north = [...first, ...choose.sample(first, 40)]
  const south = choose.sample(all, 150)
  const file = (rows: Truth) => choose.shuffle(rows).map(({ code, name }) => `${code},${name}\n`)
  return {
    task: taskFrom(seeds.task),
    inputs: [
      { path: 'first.csv', content: file(north).join('') },
      { path: 'second.csv', content: file(south).join('') },
    ],
    truth: [...north, ...south],
  }
}
