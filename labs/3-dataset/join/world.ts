import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { twoTables } from '../two-tables.ts'
import { type CountryColumn, type Task, taskFrom, type ZoneColumn } from './task.ts'

/** The two tables. A number is the row's own in its table, and says nothing of the other. */
export interface Truth {
  countries: readonly Record<CountryColumn, string>[]
  zones: readonly Record<ZoneColumn, string>[]
}

/** Each table's rows in an order by chance, with their columns in the order that the task gives. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const task = taskFrom(seeds.task)
  const choose = random(`join/data/${seeds.data}`)
  const tables = twoTables(choose)
  const countries = tables.countries.map(({ code, name }, index) => ({ number: `${index + 1}`, code, name }))
  const zones = tables.zones.map(({ code, name }, index) => ({ number: `${index + 1}`, code, zone: name }))
  const file = <C extends string>(rows: readonly Record<C, string>[], columns: readonly C[]) =>
    choose
      .shuffle(rows)
      .map((row) => `${columns.map((column) => row[column]).join(',')}\n`)
      .join('')
  return {
    task,
    inputs: [
      { path: 'countries.csv', content: file(countries, task.countryColumns) },
      { path: 'zones.csv', content: file(zones, task.zoneColumns) },
    ],
    truth: { countries, zones },
  }
}
