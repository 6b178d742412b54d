import { expect, test } from 'vitest'
import { alternate, quantile, summarise } from './alternate.ts'

test('quantiles interpolate between measured values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([7], 0.9)).toBe(7)
})

test('who goes first changes every round, and warm-ups are run but not kept', async () => {
  const order: string[] = []
  const contender = (name: string) => ({
    name,
    run: async (round: number) => {
      order.push(`${name}${round}`)
      return undefined
    },
  })
  const rounds = await alternate(contender('peer'), contender('ours'), 2)
  expect(order).toEqual(['ours-1', 'peer-1', 'peer0', 'ours0', 'ours1', 'peer1'])
  expect(rounds.map((round) => round.round)).toEqual([0, 1])
})

test('the ratio says how many times faster ours was', () => {
  const rounds = [
    { round: 0, peerMs: 100, oursMs: 50, ratio: 2 },
    { round: 1, peerMs: 90, oursMs: 30, ratio: 3 },
  ]
  expect(summarise(rounds).ratio.p50).toBe(2.5)
})
