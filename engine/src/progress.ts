import type { Text } from './text.ts'

/** One observation of long work. The terminal's bars and `--json`'s NDJSON are both drawn from these. */
export interface ProgressEvent {
  type: 'progress'
  /** Stable name of the piece of work: `flink`, `hadoop`, `archives`, … */
  task: string
  state: 'started' | 'running' | 'done' | 'failed'
  /** What is being done or waited for right now. */
  doing: Text
  /** Units done and in all (bytes for downloads); absent where nothing can be counted. */
  done?: number
  total?: number
}

export type OnProgress = (event: ProgressEvent) => void
