import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

/** The student's own list of cities; every scalar and Text is also a key of the templates. */
export interface Task extends Separator {
  /** The method of `String` that puts a city into the letter case wanted. */
  caseMethod: 'toLowerCase' | 'toUpperCase'
  caseName: Text
  /** Number of the first line of every partition. */
  start: number
}

const cases = [
  { caseMethod: 'toLowerCase', caseName: { zh: '全部小写', en: 'in lower case' } },
  { caseMethod: 'toUpperCase', caseName: { zh: '全部大写', en: 'in capitals' } },
] as const

/** 2 × 5 × 9 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`map-flatmap-mappartition/task/${seed}`)
  return { ...choose.pick(cases), ...choose.pick(separators), start: choose.int(1, 9) * 10 }
}
