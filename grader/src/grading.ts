import type { Text } from '@flink-lab/engine/text'

/** One step of grading, for a progress line; `--json` prints them as they are. */
export interface GradeEvent {
  type: 'grade'
  step: 'compiling' | 'preparing' | 'running' | 'judging' | 'canary' | 'retrying'
  doing: Text
  /** Milliseconds since grading began. */
  elapsedMs: number
}

export type OnGradeEvent = (event: GradeEvent) => void
