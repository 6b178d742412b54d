import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../../3-dataset/separators.ts'

/** The student's own stream of words; every value is also a key of the templates. */
export interface Task extends Separator {
  /** Length of a window, in the stream's own time. */
  minutes: number
  minLength: number
  /** The method of `String` that brings words into one letter case. */
  caseMethod: 'toLowerCase' | 'toUpperCase'
}

/**
 * 5 × 4 × 3 × 2 different tasks. Windows of minutes: were they counted by the machine's clock, hardly one would end
 * while the program runs.
 */
export function taskFrom(seed: string): Task {
  const choose = random(`wordcount-streaming-java/task/${seed}`)
  return {
    ...choose.pick(separators),
    minutes: choose.pick([3, 4, 5, 6] as const),
    minLength: choose.int(3, 5),
    caseMethod: choose.pick(['toLowerCase', 'toUpperCase'] as const),
  }
}
