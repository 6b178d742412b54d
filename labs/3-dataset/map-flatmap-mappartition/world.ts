import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { countries, zones } from '../tables.ts'
import { type Task, taskFrom } from './task.ts'

/** A country and the names of its zones, of which there may be none. */
export interface Row {
  code: string
  zones: readonly string[]
}

export type Truth = readonly Row[]

/** Has zones whose names are of three parts: `America/Argentina/Ushuaia`. */
const threeParts = 'AR'

/** 120 countries in two files, and in each of them the two countries that have no zone. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const choose = random(`map-flatmap-mappartition/data/${seeds.data}`)
  const byCode = Map.groupBy(zones(), ({ code }) => code)
  const all = countries().map(({ code }) => ({
    code,
    zones: (byCode.get(code) ?? []).map(({ name }) => name),
  }))
  const without = all.filter((row) => row.zones.length === 0)
  const others = all.filter((row) => row.zones.length > 0 && row.code !== threeParts)
  const chosen = [...all.filter((row) => row.code === threeParts), ...choose.sample(others, 119)]
  const halves = [chosen.slice(0, 60), chosen.slice(60)].map((rows) => choose.shuffle([...rows, ...without]))
  const file = (rows: readonly Row[]) => rows.map((row) => `${row.code},${row.zones.join(' ')}\n`).join('')
  return {
    task: taskFrom(seeds.task),
    inputs: halves.map((rows, index) => ({ path: `countries-${index + 1}.csv`, content: file(rows) })),
    truth: halves.flat(),
  }
}
