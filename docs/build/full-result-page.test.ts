import type { FullResult } from '@flink-lab/labs/kit/verify/full-result'
import { expect, test } from 'vitest'
import { fullResultPage } from './full-result-page.ts'

const result: FullResult = {
  schema: 'flink-lab/full-result/v2',
  labs: [
    {
      lab: 'sample',
      driver: 'docker',
      startedAt: '2026-11-25T14:05:06.000Z',
      commit: '0123456789abcdef0123456789abcdef01234567',
      modified: true,
      machine: { cores: 2, memoryGiB: 24 },
      proofs: [
        { what: 'solution', held: true, seconds: 3665 },
        {
          what: 'wrong/<b>',
          held: false,
          seconds: 9,
          problem: 'it should fail a|b, but {{ 1 }}\n  it passes',
        },
      ],
    },
  ],
}

const course = [
  { lab: 'sample', driver: 'docker' },
  { lab: 'sample', driver: 'process' },
] as const

test('the page says when, of which commit, on what, and how long', () => {
  const page = fullResultPage(result, course, 'en')
  expect(page).toContain('- **Proofs that hold** 1 / 2\n- **Time** 1:01:14\n- **Date** 2026-11-25\n')
  expect(page).toContain('- **Machine** 2 cores, 24 GiB\n- **Not run in full yet** sample · process\n')
  expect(page).toContain(
    '| sample | docker | 1 / 2 | 1:01:14 | 2026-11-25 14:05 UTC | `0123456789ab` (and changes after it) |',
  )
})

test('what did not hold is told, as text and in its own cell', () => {
  const page = fullResultPage(result, course.slice(0, 1), 'zh')
  expect(page).toContain('2 核，24 GiB\n\n')
  expect(page).toContain('| wrong/&#60;b&#62; | ✗ it should fail a\\|b, but {{ 1 }}   it passes | 0:09 |')
  expect(page.indexOf('<div v-pre>')).toBeLessThan(page.indexOf('{{ 1 }}'))
})

test('without a result it says so', () => {
  expect(fullResultPage(undefined, course, 'en')).toContain('No full result is kept')
})
