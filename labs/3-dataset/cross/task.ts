import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

export type Comparison = '<' | '>' | '!='

/** Which pairs are looked for; every scalar and Text is also a key of the templates. */
export interface Task extends Separator {
  /** How many degrees of latitude the two places may differ by, that many included. */
  degrees: number
  /** The first name compared with the second, as in `first.compareTo(second) < 0`. */
  comparison: Comparison
  directionsName: Text
  /** For the comment in the source file, in both languages. */
  directionsShort: string
  /** Of the other kind: both directions where one is asked for, and the other way round. */
  otherComparison: Comparison
}

type Directions = Omit<Task, keyof Separator | 'degrees'>

const directions: readonly Directions[] = [
  {
    comparison: '<',
    directionsName: {
      zh: '每一对只写一行，字母次序在前的（`compareTo` 小的）写在前面',
      en: 'each pair once, the name that comes first in the alphabet (by `compareTo`) first',
    },
    directionsShort: '每对一行，字母次序在前的在前 / each pair once, in alphabetical order',
    otherComparison: '!=',
  },
  {
    comparison: '>',
    directionsName: {
      zh: '每一对只写一行，字母次序在后的（`compareTo` 大的）写在前面',
      en: 'each pair once, the name that comes last in the alphabet (by `compareTo`) first',
    },
    directionsShort: '每对一行，字母次序在后的在前 / each pair once, in reverse alphabetical order',
    otherComparison: '!=',
  },
  {
    comparison: '!=',
    directionsName: {
      zh: '每一对写两行，去和回各一行',
      en: 'each pair twice, there and back',
    },
    directionsShort: '每对两行，去和回 / each pair twice, there and back',
    otherComparison: '<',
  },
]

/** 7 × 3 × 5 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`cross/task/${seed}`)
  return { degrees: choose.int(2, 8), ...choose.pick(directions), ...choose.pick(separators) }
}
