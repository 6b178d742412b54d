import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import type { Text } from '@flink-lab/engine/text'
import type { Check, HintLadder } from './check.ts'
import type { ProgramEvidence } from './program/evidence.ts'
import type { RunWatch } from './program/watch.ts'
import type { Seeds, World } from './world.ts'

/** What grading needs to know of any lab. `labs/kit` adds what teaching needs. */
interface Spec<Task, Evidence> {
  id: string
  checks: readonly Check<Evidence>[]
  hints: readonly HintLadder[]
  /** The student's own task from the task seed: names, columns, numbers shown in the lab and put in templates. */
  task(seed: string): Task
}

/** The student writes a program; it is compiled and run on fresh seeded inputs. */
export interface ProgramSpec<Task, Truth> extends Spec<Task, ProgramEvidence<Task, Truth>> {
  kind: 'program'
  /** The sources' language: only files with its ending are compiled. */
  language: ProgramLanguage
  /** Fully qualified class whose `main` is run. */
  mainClass: string
  world(seeds: Seeds): World<Task, Truth>
  /** Arguments of `main`, given this run's HDFS input folder and output path (full `hdfs://` URIs). */
  args(run: { input: string; output: string }): string[]
  /** Parallelisms it is run at; two where the result must not depend on it. */
  parallelisms: readonly number[]
  /** Milliseconds one run may take. */
  timeout: number
  /** Begins a watch before each run, where a check asks for what the cluster holds only while a job runs. */
  watch?(cluster: Cluster): Promise<RunWatch>
}

/** The student makes a working cluster; checks look at what is there. */
export interface OperationSpec<Task> extends Spec<Task, OperationEvidence<Task>> {
  kind: 'operation'
}

export interface OperationEvidence<Task> {
  task: Task
  /** The cluster the student made: REST, HDFS, files and logs are read from it. */
  cluster: Cluster
}

/** The student reads answers from a live cluster; they are compared with that cluster's own truth. */
export interface AnswersSpec<Task> extends Spec<Task, AnswersEvidence<Task>> {
  kind: 'answers'
  /**
   * True answers that take more than one REST field or capture to know (`truth: {lab: true}`), by question id, read
   * from the student's own cluster now. More than was asked for may be in it: checks see that, too.
   * @throws LabError when the cluster does not answer: then nothing is known
   */
  truth?(cluster: Cluster, task: Task): Promise<Record<string, string>>
}

export interface AnswersEvidence<Task> {
  task: Task
  /** As the student wrote them; hostile: only scalars survive parsing. */
  answers: Readonly<Record<string, string>>
  /** Read from the student's own cluster at the time of grading, by question id. */
  truth: Readonly<Record<string, string>>
}

export type AnySpec = ProgramSpec<unknown, unknown> | OperationSpec<unknown> | AnswersSpec<unknown>

/** One line of a report. */
export interface CheckResult {
  id: string
  title: Text
  status: 'pass' | 'fail' | 'skipped'
  points: number
  max: number
  expected?: Text
  seen?: Text
  messageId?: string
  evidence?: string
  /** First rung of the ladder that fits; `flink-lab hint` shows the next ones. */
  hint?: Text
}
