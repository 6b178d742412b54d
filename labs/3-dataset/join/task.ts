import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

export type CountryColumn = 'number' | 'code' | 'name'
export type ZoneColumn = 'number' | 'code' | 'zone'

/** The student's own tables; every scalar is also a key of the templates. */
export interface Task extends Separator {
  /** Columns of the two files, in order; where each is, from 0, as Java counts. */
  countryColumns: readonly CountryColumn[]
  countryKey: number
  countryNumber: number
  zoneColumns: readonly ZoneColumn[]
  zoneKey: number
  zoneNumber: number
  /** What an output line begins and ends with, for people and as Java. */
  first: 'name' | 'zone'
  second: 'name' | 'zone'
  firstJava: string
  secondJava: string
}

/** Every order of three things. */
function orders<T>([a, b, c]: readonly [T, T, T]): T[][] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]
}

/**
 * Layouts in which the key is not the same column in both files, so that `where` and `equalTo` cannot be swapped; and
 * swapping them does not compare the two numbers, which is a mistake of its own.
 */
const layouts = orders<CountryColumn>(['number', 'code', 'name']).flatMap((country) =>
  orders<ZoneColumn>(['number', 'code', 'zone'])
    .filter((zone) => {
      const [left, right] = [country.indexOf('code'), zone.indexOf('code')]
      return left !== right && !(country[right] === 'number' && zone[left] === 'number')
    })
    .map((zone) => ({ country, zone })),
)

/** Some 18 layouts × 2 × 5 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`join/task/${seed}`)
  const { country, zone } = choose.pick(layouts)
  const name = `country.f${country.indexOf('name')}`
  const place = `zone.f${zone.indexOf('zone')}`
  const nameFirst = choose.int(0, 1) === 0
  return {
    countryColumns: country,
    countryKey: country.indexOf('code'),
    countryNumber: country.indexOf('number'),
    zoneColumns: zone,
    zoneKey: zone.indexOf('code'),
    zoneNumber: zone.indexOf('number'),
    first: nameFirst ? 'name' : 'zone',
    second: nameFirst ? 'zone' : 'name',
    firstJava: nameFirst ? name : place,
    secondJava: nameFirst ? place : name,
    ...choose.pick(separators),
  }
}
