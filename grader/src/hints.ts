import type { HintLadder } from './check.ts'

/**
 * The ladder for a message: an exact id wins over a prefix (`flink/*`), a longer prefix over a shorter one,
 * an earlier ladder over a later one.
 */
export function ladderFor(messageId: string, ladders: readonly HintLadder[]): HintLadder | undefined {
  let best: HintLadder | undefined
  let bestLength = -1
  for (const ladder of ladders) {
    for (const pattern of ladder.for) {
      if (pattern === messageId) return ladder
      const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined
      if (prefix === undefined || !messageId.startsWith(prefix) || prefix.length <= bestLength) continue
      best = ladder
      bestLength = prefix.length
    }
  }
  return best
}
