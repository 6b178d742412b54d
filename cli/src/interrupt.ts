/** The signals by which a person or a system ends a command; SIGKILL cannot be caught: the sweep at the next start covers it. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * npx passes Ctrl-C on to a command that the terminal has signalled already, so one key press arrives twice;
 * only a signal that comes this many milliseconds after the first means «at once, please».
 */
const samePressMs = 700

/** Reason of the abort, so that it is told apart from a failure. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  readonly by: NodeJS.Signals
  constructor(by: NodeJS.Signals) {
    super(`interrupted by ${by}`)
    this.by = by
  }
}

export interface Interrupts {
  readonly signal: AbortSignal
  /** While `work` runs, Ctrl-C is left to the program that has the terminal. */
  lendTerminal<T>(work: () => Promise<T>): Promise<T>
  /** Ends the command as a closed terminal would, without a word: nobody reads its output any more. */
  hangUp(): void
}

/**
 * The first signal aborts, and the command cleans up; the second ends the process at once.
 * @param told called at each of the two: what to tell the person
 */
export function watchInterrupts(told: (again: boolean) => void): Interrupts {
  const controller = new AbortController()
  let lent = 0
  let first = 0
  const interrupt = (by: NodeJS.Signals) => {
    if (lent > 0 && by === 'SIGINT') return
    if (controller.signal.aborted) {
      if (Date.now() - first < samePressMs) return
      told(true)
      process.exit(2)
    }
    first = Date.now()
    told(false)
    controller.abort(new Interrupted(by))
  }
  for (const name of signals) process.on(name, interrupt)
  return {
    signal: controller.signal,
    hangUp: () => controller.abort(new Interrupted('SIGHUP')),
    async lendTerminal(work) {
      lent += 1
      try {
        return await work()
      } finally {
        lent -= 1
      }
    },
  }
}
