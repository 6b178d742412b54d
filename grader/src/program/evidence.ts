import type { JobDetails } from '@flink-lab/cluster-sim/clients/flink-rest'

/** How the client JVM that ran the student's `main()` ended. */
export type ClientEnd =
  | { kind: 'returned' }
  | { kind: 'threw'; exception: string; rootCause: string; frame?: { file: string; line: number } }
  | { kind: 'exited'; exitCode: number }
  | { kind: 'killed'; signal: string }
  | { kind: 'timed-out'; afterMs: number }
  | { kind: 'out-of-memory' }
  /** The cluster broke under this program twice, and held under the lab's own solution. */
  | { kind: 'broke-cluster'; problem: string }

/** One run of a compiled submission on a fresh seeded input. */
export interface ProgramRun {
  parallelism: number
  end: ClientEnd
  /** The full stack trace with its causes, capped, when `main` threw. */
  trace?: string
  /** What the program printed, capped. */
  stdout: string
  stderr?: string
  /** Jobs that this run submitted, as Flink's REST tells of them afterwards. */
  jobs: JobDetails[]
  /** Jobs still running after the program ended; they were cancelled before the next run. */
  leftRunning: string[]
  /** Root exceptions of the jobs that failed, as Flink's REST tells them, capped. */
  failures?: string[]
  /** Daemons that were running before the program and were gone after it: `taskmanager on bigdata111`. */
  lost?: string[]
  /** Output files below the run's output path, name → lines; hostile data, size-capped. Undefined: no such path. */
  output?: { file: string; lines: string[] }[]
  /** First output file that was larger than the grader reads; `output` then lacks it. */
  outputTooLarge?: string
  /** What the spec's `watch` saw during this run. */
  watched?: unknown
  /** HDFS path that the program was told to write to. */
  outputPath: string
  durationMs: number
}

/** A javac diagnostic in the student's own file. */
export interface CompileProblem {
  file: string
  line: number
  column: number
  message: string
}

/** All that the grader of a `program` lab has to judge by. `runs` is empty when nothing compiled. */
export interface ProgramEvidence<Task, Truth> {
  task: Task
  truth: Truth
  compile: { problems: CompileProblem[]; durationMs: number }
  runs: ProgramRun[]
}
