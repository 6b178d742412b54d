import type { Text } from '@flink-lab/engine/text'
import type { Part, Step } from './steps/step.ts'

/** One observation while a lab is played; the terminal and `--json`'s NDJSON are both drawn from these. */
export type PlayEvent =
  | {
      type: 'step'
      step: string
      kind: Step['type']
      /** `running`: a background command is up and stays. `waiting`: it is the student's turn. */
      state: 'started' | 'running' | 'done' | 'failed' | 'waiting'
      part: Part
      host?: string
      /** What is done, with captures and the student's task filled in: commands, input, a file's content. */
      text?: string
      /** `edit`: the file that is written. `copy`: the folder. */
      file?: string
      /** `repl`: the program that is typed into, where the step opens it. */
      program?: string
      exitCode?: number | null
      elapsedMs?: number
    }
  | { type: 'output'; step: string; chunk: string; stream: 'stdout' | 'stderr' }
  /** What an await saw last; only when it changed. */
  | { type: 'seen'; step: string; seen: Text }

export type OnPlayEvent = (event: PlayEvent) => void
