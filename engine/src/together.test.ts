import { expect, test } from 'vitest'
import { together } from './together.ts'

const untilStopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

test('the first failure stops the others and is what is thrown', async () => {
  const first = new Error('first')
  let stopped: unknown
  const other = (signal: AbortSignal) =>
    untilStopped(signal).catch((reason) => {
      stopped = reason
      throw new Error('second')
    })
  await expect(together([other, () => Promise.reject(first)])).rejects.toBe(first)
  expect(stopped).toBe(first)
})

test('the outer signal stops all', async () => {
  const controller = new AbortController()
  const reason = new Error('Ctrl-C')
  const running = together([untilStopped, untilStopped], controller.signal)
  controller.abort(reason)
  await expect(running).rejects.toBe(reason)
})
