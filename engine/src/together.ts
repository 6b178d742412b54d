/**
 * Runs works side by side. The first failure stops the others through their signal; all have ended when this
 * settles, so nothing goes on behind the caller's back.
 * @throws the first failure
 */
export async function together(
  works: readonly ((signal: AbortSignal) => Promise<unknown>)[],
  signal?: AbortSignal,
): Promise<void> {
  const failed = new AbortController()
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
  const running = works.map((work) =>
    work(either).catch((error: unknown) => {
      // Keeps its first reason: what later works throw is only that they were stopped.
      failed.abort(error)
    }),
  )
  await Promise.all(running)
  failed.signal.throwIfAborted()
}
