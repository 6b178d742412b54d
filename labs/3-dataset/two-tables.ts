import type { Random } from '@flink-lab/grader/seed'
import { type Country, countries, type Zone, zones } from './tables.ts'

export interface TwoTables {
  countries: readonly Country[]
  zones: readonly Zone[]
}

/** Zones that one country needs to have, for its name to be in several lines of a join. */
const many = 3

/**
 * Fifty countries and 110 zones, by chance: some countries have no zone in the sample, some have several, and many
 * zones are in a country that is not in the sample. Names beyond ASCII are left out: `writeAsCsv` writes in whatever
 * charset the TaskManager's machine has.
 */
export function twoTables(choose: Random): TwoTables {
  const ascii = countries().filter(({ name }) => /^[ -~]+$/.test(name))
  const count = new Map<string, number>()
  for (const { code } of zones()) count.set(code, (count.get(code) ?? 0) + 1)
  const large = ascii.filter(({ code }) => (count.get(code) ?? 0) >= many)
  const small = ascii.filter((country) => !large.includes(country))
  return {
    countries: choose.shuffle([...choose.sample(large, 15), ...choose.sample(small, 35)]),
    zones: choose.sample(zones(), 110),
  }
}
