import type { Text } from '@flink-lab/engine/text'
import type { AnswersSpec, OperationSpec, ProgramSpec } from '@flink-lab/grader/spec'

/** What teaching adds to a spec, alike for the three kinds. */
interface Teaching {
  title: Text
  /** One sentence: the lab's one idea. */
  idea: Text
  /** Heading of the notes, as in `course.ts`: `一.3.(1)`. */
  notes: string
  /** Topology that the demonstration runs on, ready. */
  topology: string
  /** Where the student's own part is done, if not on the demonstration's cluster. */
  taskTopology?: { name: string; bare: boolean }
  minutes: number
  prerequisites: readonly string[]
  /** Folder of the lab; `import.meta.dirname`. */
  folder: string
}

export type Lab =
  // biome-ignore lint/suspicious/noExplicitAny: a list of labs holds every task and truth type; each lab is checked by defineLab.
  (ProgramSpec<any, any> | OperationSpec<any> | AnswersSpec<any>) & Teaching

/** A program lab with its own task and truth types. */
export function defineProgramLab<Task, Truth>(lab: ProgramSpec<Task, Truth> & Teaching) {
  return lab
}
/** An operation lab. */
export function defineOperationLab<Task>(lab: OperationSpec<Task> & Teaching) {
  return lab
}
/** An answers lab. */
export function defineAnswersLab<Task>(lab: AnswersSpec<Task> & Teaching) {
  return lab
}
