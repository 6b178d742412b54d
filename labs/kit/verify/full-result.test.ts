import { expect, test } from 'vitest'
import { fullResult, type ProvedLab, withProved } from './full-result.ts'

const proved = (lab: string, driver: ProvedLab['driver'], commit: string): ProvedLab => ({
  lab,
  driver,
  startedAt: '2026-11-25T14:05:06.000Z',
  commit,
  modified: false,
  machine: { cores: 2, memoryGiB: 24 },
  proofs: [],
})

test('a lab proved anew takes the place of what was known of it on that driver, in the order of the course', () => {
  const before = [
    proved('second', 'process', 'old'),
    proved('second', 'docker', 'old'),
    proved('gone', 'process', 'old'),
  ]
  const course = ['first', 'second', 'third']
  const first = withProved(
    { schema: 'flink-lab/full-result/v2', labs: before },
    proved('first', 'process', 'new'),
    course,
  )
  const result = withProved(first, proved('second', 'docker', 'new'), course)
  expect(result.labs.map(({ lab, driver, commit }) => `${lab} ${driver} ${commit}`)).toEqual([
    'first process new',
    'second process old',
    'second docker new',
  ])
})

test('the first lab makes a result that can be read again', () => {
  const result = withProved(undefined, proved('first', 'process', 'new'), ['first'])
  expect(fullResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
})
