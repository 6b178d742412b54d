import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { labHome } from '@flink-lab/engine/home'
import { random } from '@flink-lab/grader/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, clear, expectSame } from './student.ts'

await clear('cli-cut')
const student = aStudent()
const before = occupied(labHome())
afterAll(() => student[Symbol.dispose]())

const seed = process.env.FLINK_LAB_TEST_SEED ?? 'interrupted'
console.log(`moments of the interruptions come from FLINK_LAB_TEST_SEED=${seed}`)
/** Whole milliseconds after the start; a seeded stimulus, not a wait for anything. */
const moments = random(seed)

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const

async function interrupt(signal: NodeJS.Signals, afterMs: number, ...args: string[]) {
  const command = student.open(...args)
  await once(command, 'spawn')
  await Promise.race([setTimeout(afterMs), command])
  command.kill(signal)
  return command
}

/** Exit 2 with a word about it; or dead of the signal, before Node could ask for it: then nothing was started yet. */
function expectInterrupted({ exitCode, stderr, signal }: Awaited<ReturnType<typeof interrupt>>, by: string) {
  if (signal === by) expect(stderr).toBe('')
  else expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`Interrupted (${by})`)])
}

const cases = signals.flatMap((signal) => [
  [signal, moments.int(150, 900)] as const,
  [signal, moments.int(900, 6000)] as const,
])

describe('cluster up', () => {
  test.each(cases)('%s after %i ms leaves nothing', async (signal, afterMs) => {
    const ended = await interrupt(signal, afterMs, 'cluster', 'up', 'pseudo', '--name', 'cli-cut')
    // Too late to cut it: a finished `up` leaves its cluster, as it should.
    if (ended.exitCode === 0) await student.lab('cluster', 'down', 'cli-cut')
    else if (signal === 'SIGKILL') await student.lab('cluster', 'status')
    else expectInterrupted(ended, signal)
    await expectSame(before)
  })
})

describe('check, with a cluster of its own', () => {
  beforeAll(async () => {
    expect((await student.lab('start', 'wordcount-batch-java')).exitCode).toBe(0)
  })

  test.each([
    ['SIGINT', moments.int(1000, 12_000)],
    ['SIGTERM', moments.int(1000, 12_000)],
    ['SIGKILL', moments.int(1000, 6000)],
    ['SIGKILL', moments.int(6000, 14_000)],
  ] as const)('%s after %i ms leaves nothing', async (signal, afterMs) => {
    const ended = await interrupt(signal, afterMs, 'check', 'wordcount-batch-java')
    // Too late to cut it: the starter has failed by then.
    if (ended.exitCode !== 1) {
      if (signal === 'SIGKILL') await student.lab('cluster', 'reap')
      else expectInterrupted(ended, signal)
    }
    await expectSame(before)
  })
})
