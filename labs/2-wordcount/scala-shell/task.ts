import { random } from '@flink-lab/grader/seed'

/** The student's own program for the shell; every value is also a key of the templates. */
export interface Task {
  minLength: number
  /** Where their variable begins; it is in the name of their job, too. */
  start: number
}

export function taskFrom(seed: string): Task {
  const choose = random(`scala-shell/task/${seed}`)
  return { minLength: choose.int(2, 5), start: choose.int(1000, 9999) }
}
