import type { Text } from '@flink-lab/engine/text'
import type { CheckResult } from './spec.ts'

/** One step of grading, for a progress line; `--json` prints them as they are. */
export interface GradeStep {
  type: 'grade'
  step: 'compiling' | 'preparing' | 'running' | 'judging' | 'canary' | 'retrying'
  doing: Text
  /** Milliseconds since grading began. */
  elapsedMs: number
}

/**
 * What the first run of a program says, while it is being run at the other parallelisms: so that a student need not wait
 * for these. A fail is final; a pass holds for this parallelism only. Never counted: the report is the verdict.
 */
export interface FirstVerdict {
  type: 'first-verdict'
  verdict: 'pass' | 'fail'
  parallelism: number
  /** Where it is run next. */
  parallelismsToCome: readonly number[]
  checks: readonly CheckResult[]
  /** Milliseconds since grading began. */
  elapsedMs: number
}

export type GradeEvent = GradeStep | FirstVerdict
export type OnGradeEvent = (event: GradeEvent) => void
