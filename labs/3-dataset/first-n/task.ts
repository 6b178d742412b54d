import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

/** The student's own list; every scalar and Text is also a key of the templates. */
export interface Task extends Separator {
  /** Zones of each country that are wanted. */
  n: number
  order: 'ASCENDING' | 'DESCENDING'
  /** The other one, for the variant that has it. */
  opposite: 'ASCENDING' | 'DESCENDING'
  orderName: Text
}

const orders = [
  {
    order: 'ASCENDING',
    opposite: 'DESCENDING',
    orderName: { zh: '字母顺序最前', en: 'come first in the alphabet' },
  },
  {
    order: 'DESCENDING',
    opposite: 'ASCENDING',
    orderName: { zh: '字母顺序最后', en: 'come last in the alphabet' },
  },
] as const

/** 3 × 2 × 5 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`first-n/task/${seed}`)
  return { n: choose.int(2, 4), ...choose.pick(orders), ...choose.pick(separators) }
}
