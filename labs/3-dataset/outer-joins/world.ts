import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { type TwoTables, twoTables } from '../two-tables.ts'
import { type Task, taskFrom } from './task.ts'

export type Truth = TwoTables

/** Two tables by chance: in both of them, many rows have no partner. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const truth = twoTables(random(`outer-joins/data/${seeds.data}`))
  const file = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => `${code},${name}\n`).join('')
  return {
    task: taskFrom(seeds.task),
    inputs: [
      { path: 'countries.csv', content: file(truth.countries) },
      { path: 'zones.csv', content: file(truth.zones) },
    ],
    truth,
  }
}
