/** One thing that is timed. `run` does it once, whole, and returns what it wants kept beside the time. */
export interface Contender {
  name: string
  run(round: number): Promise<Record<string, number> | undefined>
  /** What must be so before, and tidied after, each run; not timed. */
  before?(round: number): Promise<void>
  after?(round: number): Promise<void>
}

/** One round: both contenders on the same machine within the same minute. Times in milliseconds. */
export interface Round {
  round: number
  peerMs: number
  oursMs: number
  /** peer ÷ ours: how many times faster ours was in this round. */
  ratio: number
  details?: { peer?: Record<string, number>; ours?: Record<string, number> }
}

/**
 * Runs peer and ours in turn, changing who goes first each round, so that a machine that slows down or
 * warms up does not favour one of them. The first `warmups` rounds are run and thrown away.
 */
export async function alternate(
  peer: Contender,
  ours: Contender,
  rounds: number,
  options: { warmups?: number; onRound?: (round: Round) => void } = {},
): Promise<Round[]> {
  const warmups = options.warmups ?? 1
  const kept: Round[] = []
  for (let index = -warmups; index < rounds; index++) {
    const order = index % 2 === 0 ? [peer, ours] : [ours, peer]
    const ms = new Map<Contender, number>()
    const details = new Map<Contender, Record<string, number> | undefined>()
    for (const contender of order) {
      await contender.before?.(index)
      const began = performance.now()
      details.set(contender, await contender.run(index))
      ms.set(contender, performance.now() - began)
      await contender.after?.(index)
    }
    if (index < 0) continue
    const peerMs = ms.get(peer) ?? Number.NaN
    const oursMs = ms.get(ours) ?? Number.NaN
    const round: Round = {
      round: index,
      peerMs,
      oursMs,
      ratio: peerMs / oursMs,
      details: { peer: details.get(peer), ours: details.get(ours) },
    }
    kept.push(round)
    options.onRound?.(round)
  }
  return kept
}

/** Quantile of measured values by linear interpolation; `q` from 0 to 1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * q
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}

/** Median and tails of a list of rounds, by contender and as ratio. */
export function summarise(rounds: readonly Round[]) {
  const of = (pick: (round: Round) => number) => {
    const values = rounds.map(pick)
    return {
      min: quantile(values, 0),
      p50: quantile(values, 0.5),
      p90: quantile(values, 0.9),
      max: quantile(values, 1),
    }
  }
  return { peerMs: of((r) => r.peerMs), oursMs: of((r) => r.oursMs), ratio: of((r) => r.ratio) }
}
