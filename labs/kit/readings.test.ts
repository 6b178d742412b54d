import type { ProgramRun } from '@flink-lab/grader/program/evidence'
import { expect, test } from 'vitest'
import { alike, type Readings, readingChecks } from './readings.ts'

const text = (words: string) => ({ zh: words, en: words })

/** Numbers that are to be doubled; a program may forget to, or lose the repeated ones. */
const doubling: Readings<undefined, readonly number[]> = {
  points: { format: 10, rows: 20 },
  format: { fits: (line) => /^\d+$/.test(line), expected: () => text('a number') },
  right: (numbers) => numbers.map((number) => `${number * 2}`),
  slips: (numbers) => [
    { question: 'doubled', messageId: 'not-doubled', lines: numbers.map(String), says: text('as they were') },
    {
      question: 'repeated',
      messageId: 'repeats-lost',
      lines: [...new Set(numbers)].map((number) => `${number * 2}`),
      says: text('once each'),
    },
  ],
  questions: [
    { id: 'doubled', title: text('doubled'), points: 30, expected: () => text('twice the number') },
    { id: 'repeated', title: text('repeated'), points: 40, expected: () => text('repeated ones, too') },
  ],
}
const checks = readingChecks(doubling)

/** What each check says of outputs at parallelism 1, 2, …: the message it fails with, or `pass`. */
async function judged(...outputs: string[][]) {
  const runs = outputs.map((lines, index) => ({ parallelism: index + 1, output: [{ file: '1', lines }] }))
  const evidence = {
    task: undefined,
    truth: [1, 2, 2],
    compile: { problems: [], durationMs: 0 },
    runs: runs as ProgramRun[],
  }
  const outcomes = await Promise.all(checks.map((check) => check.run(evidence)))
  return outcomes.map((outcome) => (outcome.status === 'fail' ? outcome.messageId : 'pass'))
}

test('the right lines pass everything, in any order', async () => {
  expect(await judged(['4', '2', '4'])).toEqual(['pass', 'pass', 'pass', 'pass'])
})

test('a misconception fails its own question only, at whichever parallelism it shows', async () => {
  expect(await judged(['1', '2', '2'])).toEqual(['pass', 'pass', 'not-doubled', 'pass'])
  expect(await judged(['2', '4', '4'], ['2', '4'])).toEqual(['pass', 'pass', 'pass', 'repeats-lost'])
})

test('what nobody thought of fails for its lines, not for a question', async () => {
  expect(await judged(['2', '4', '6'])).toEqual(['pass', 'rows-wrong', 'pass', 'pass'])
  expect(await judged([])).toEqual(['pass', 'rows-wrong', 'pass', 'pass'])
})

test('a line of another format fails its own check only, a tuple with a message of its own', async () => {
  expect(await judged(['(2)', '4', '4'])).toEqual(['line-format-tuple', 'pass', 'pass', 'pass'])
  expect(await judged(['two', '4', '4'])).toEqual(['line-format', 'pass', 'pass', 'pass'])
})

test('the points of the questions wait for the lines', () => {
  expect(checks.map(({ needs }) => needs)).toEqual([['wrote-output'], ['line-format'], ['rows'], ['rows']])
})

test('worlds that take one reading for another are found', () => {
  expect(alike(doubling, undefined, [1, 2, 2])).toEqual([])
  expect(alike(doubling, undefined, [1, 2])).toEqual(['repeats-lost = right'])
})
