import { setTimeout as pause } from 'node:timers/promises'
import type { Text } from '@flink-lab/engine/text'
import type { Seen } from './observe.ts'

const pollMs = 150

/**
 * Looks again and again until it is done or the time is up.
 * @returns what was seen last, when the time was up; undefined when it was done
 */
export async function until(
  look: () => Seen | Promise<Seen>,
  options: { within: number; signal?: AbortSignal; onSeen?: (seen: Text) => void },
): Promise<Text | undefined> {
  const deadline = Date.now() + options.within
  let last: string | undefined
  for (;;) {
    options.signal?.throwIfAborted()
    const { done, seen } = await look()
    if (done) return undefined
    if (seen.en !== last) options.onSeen?.(seen)
    last = seen.en
    if (Date.now() >= deadline) return seen
    await pause(pollMs, undefined, { signal: options.signal })
  }
}
