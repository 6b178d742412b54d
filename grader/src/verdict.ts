/**
 * Three values, never two: `unknown` means that the infrastructure failed (and the canary, the lab's own
 * solution, failed on it too), so nothing is known about the submission. It is never scored as zero.
 */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** Exit codes of every command that ends in a verdict. */
export const exitCodeOf: Readonly<Record<Verdict, 0 | 1 | 2>> = { pass: 0, fail: 1, unknown: 2 }
