import type { ProgramRun } from '@flink-lab/grader/program/evidence'
import { describe, expect, test } from 'vitest'
import { alike, readingChecks } from '../../kit/readings.ts'
import { readings } from './readings.ts'
import { perWindow, running, totals, wordsOf } from './windows.ts'
import { worldFrom } from './world.ts'

const stream = [
  { second: 119, text: 'To be, or not' },
  { second: 120, text: 'to be!' },
]

test('words go to the window of their second, which begins it', () => {
  const words = wordsOf(stream, { minLength: 2, caseMethod: 'toLowerCase' })
  expect(perWindow(words, 60)).toEqual([
    { word: 'to', count: 1 },
    { word: 'be', count: 1 },
    { word: 'or', count: 1 },
    { word: 'not', count: 1 },
    { word: 'to', count: 1 },
    { word: 'be', count: 1 },
  ])
  expect(totals(perWindow(words, 60)).slice(4)).toEqual([
    { word: 'to', count: 2 },
    { word: 'be', count: 2 },
  ])
})

test('a running count has a line for every word', () => {
  expect(running(wordsOf(stream, { minLength: 3 }))).toEqual([{ word: 'not', count: 1 }])
})

describe.each(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])('in the world of seed %s', (seed) => {
  const { task, truth } = worldFrom({ task: seed, data: seed })

  test('no misconception looks like another', () => {
    expect(alike(readings, task, truth)).toEqual([])
  })

  test.each(readings.slips(truth, task))(
    '$messageId fails the one check that it is about',
    async ({ question, lines }) => {
      const runs = [{ parallelism: 1, output: [{ file: '1', lines }] }] as unknown as ProgramRun[]
      const evidence = { task, truth, compile: { problems: [], durationMs: 0 }, runs }
      const failed: string[] = []
      for (const check of readingChecks(readings))
        if ((await check.run(evidence)).status === 'fail') failed.push(check.id)
      // Whether there is an output at all is asked elsewhere.
      expect(failed).toEqual(question === 'wrote-output' ? [] : [question])
    },
  )

  test('there are several windows, and the stream never goes back in time', () => {
    const seconds = truth.stream.map(({ second }) => second)
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
    expect(new Set(seconds.map((second) => Math.floor(second / 60 / task.minutes))).size).toBeGreaterThan(5)
  })
})
