import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

/** What the student looks for; every value is also a key of the templates. */
export interface Task extends Separator {
  /** Two areas of the tz database, whose countries are looked for. */
  one: string
  other: string
}

/** Areas that enough zones are in. */
const areas = ['Africa', 'America', 'Asia', 'Europe', 'Pacific'] as const

/** 20 × 5 different tasks; which of the two areas is named first does not matter. */
export function taskFrom(seed: string): Task {
  const choose = random(`filter-distinct/task/${seed}`)
  const [one = '', other = ''] = choose.sample(areas, 2)
  return { one, other, ...choose.pick(separators) }
}
