/** Where a world comes from: `task` is fixed for a student, `data` changes with every run. */
export interface Seeds {
  task: string
  data: string
}

/** A file a submission reads, placed in HDFS before the run. */
export interface InputFile {
  /** Path below the run's own input folder. */
  path: string
  content: string
}

/**
 * What a seed makes of a lab: the student's own task and the data of this run. `truth` is what an oracle
 * that does not use Flink says must come out.
 */
export interface World<Task, Truth> {
  task: Task
  inputs: readonly InputFile[]
  truth: Truth
}
