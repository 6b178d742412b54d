import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { type Zone, zones } from '../tables.ts'
import { type Task, taskFrom } from './task.ts'

/** The input's rows, each once. */
export type Truth = readonly Pick<Zone, 'code' | 'name'>[]

/** 300 of the zones in two files, in no order. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const choose = random(`first-n/data/${seeds.data}`)
  const chosen = choose.sample(zones(), 300)
  const file = (rows: Truth) => rows.map(({ code, name }) => `${code},${name}\n`).join('')
  return {
    task: taskFrom(seeds.task),
    inputs: [
      { path: 'first.csv', content: file(chosen.slice(0, 150)) },
      { path: 'second.csv', content: file(chosen.slice(150)) },
    ],
    truth: chosen,
  }
}
