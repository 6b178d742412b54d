import type { Text } from '@flink-lab/engine/text'

/** What one look at the evidence says. */
export type CheckOutcome =
  | { status: 'pass'; seen?: Text }
  | {
      status: 'fail'
      /** What would have passed, and what was there instead. */
      expected: Text
      seen: Text
      /** Stable id of this way to fail: selects hints, is named by `wrong/<name>`. */
      messageId: string
      /** File or address the evidence was taken from. */
      evidence?: string
      /** A hint for this very case, used where no ladder fits the messageId. */
      hint?: Text
    }

/** One question the grader asks of the evidence `E`; ids are stable, for class reports and for tests. */
export interface Check<E> {
  id: string
  title: Text
  points: number
  /** Checks that must pass before this one says anything; otherwise it is `skipped`. */
  needs?: readonly string[]
  run(evidence: E): CheckOutcome | Promise<CheckOutcome>
}

/** A hint ladder: a question, a pointer, the fix. Shown one rung at a time. */
export interface HintLadder {
  /** Message ids (or `*`-ended prefixes) this ladder answers. */
  for: readonly string[]
  rungs: readonly [Text, Text, Text]
}
