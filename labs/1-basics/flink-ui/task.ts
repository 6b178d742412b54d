import { random } from '@flink-lab/grader/seed'

/** The student's own illnesses; also a key of the templates. */
export interface Task {
  /** Six digits from which the program draws what is wrong; the answers are nowhere but on the cluster. */
  ticket: string
}

export function taskFrom(seed: string): Task {
  return { ticket: String(random(`flink-ui/task/${seed}`).int(100_000, 999_999)) }
}
