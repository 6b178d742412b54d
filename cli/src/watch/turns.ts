/** Does one thing after another; of the waiting ones of a kind only the newest is done. */
export interface Turns {
  /** `work` runs when what was asked before has ended, unless one of its kind is asked in the meantime. */
  ask(kind: string, work: () => Promise<void>): void
  isWaiting(kind: string): boolean
  /** Forgets what waits; resolves when what is being done has ended. */
  stop(): Promise<void>
}

/** @param onError told of what a turn throws; the turns after it go on */
export function takeTurns(onError: (thrown: unknown) => void): Turns {
  const waiting = new Map<string, () => Promise<void>>()
  let stopped = false
  let running: Promise<void> | undefined
  const goOn = async () => {
    for (;;) {
      const [kind, work] = waiting.entries().next().value ?? []
      if (kind === undefined || !work) break
      waiting.delete(kind)
      await work().catch(onError)
    }
    running = undefined
  }
  return {
    ask(kind, work) {
      if (stopped) return
      waiting.delete(kind)
      waiting.set(kind, work)
      running ??= goOn()
    },
    isWaiting: (kind) => waiting.has(kind),
    async stop() {
      stopped = true
      waiting.clear()
      await running
    },
  }
}
