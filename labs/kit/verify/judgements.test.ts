import type { Report } from '@flink-lab/grader/report/report'
import { describe, expect, test } from 'vitest'
import tiny from '../test/fixtures/tiny/lab.ts'
import { mustFailOnly, mustFailUsefully, mustPass, nothingWaitsFor } from './judgements.ts'

const same = (text: string) => ({ zh: text, en: text })

type Status = 'pass' | 'fail' | 'skipped'

/** A report as grading leaves it, by the status of each check. */
function report(statuses: Record<string, Status>, messageId = 'tiny/litter', hint = 'Look.'): Report {
  const checks = Object.entries(statuses).map(([id, status]) => ({
    id,
    title: same(id),
    status,
    points: status === 'pass' ? 1 : 0,
    max: 1,
    ...(status === 'fail' && { messageId, seen: same('x'), hint: hint === '' ? undefined : same(hint) }),
  }))
  return {
    schema: 'flink-lab/report/v1',
    lab: 'tiny',
    kind: 'operation',
    verdict: checks.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
    score: 0,
    max: checks.length,
    seeds: { task: '', data: '' },
    checks,
    startedAt: new Date(0).toISOString(),
    durationMs: 0,
    cluster: null,
    versions: { flinkLab: '0', flink: null, java: null },
  }
}

const variant = { name: 'litter', folder: '', check: 'tidy', hint: 'tiny/litter' }

test('a program that does not compile leaves nothing to ask about', () => {
  const given = report({ compiles: 'fail', ends: 'skipped' })
  const uncompiled = { ...variant, check: 'compiles' }
  expect(mustFailOnly({ ...given, kind: 'program' }, uncompiled)).toBeUndefined()
  expect(mustFailOnly(given, uncompiled)).toBe('it should pass ends too')
})

describe('a wrong variant', () => {
  test.each<[string, Report, string | undefined]>([
    ['that fails its check alone is right', report({ greeting: 'pass', tidy: 'fail' }), undefined],
    ['that passes is not', report({ greeting: 'pass', tidy: 'pass' }), 'it should fail tidy, but it passes'],
    [
      'that fails another one too is not',
      report({ greeting: 'fail', tidy: 'fail' }),
      'it should fail only tidy, but it fails greeting (tiny/litter: x), tidy (tiny/litter: x)',
    ],
    [
      'that fails another one instead is not',
      report({ greeting: 'fail', tidy: 'pass' }),
      'it should fail only tidy, but it fails greeting (tiny/litter: x)',
    ],
    [
      'that says something else is not',
      report({ tidy: 'fail' }, 'tiny/other'),
      'check tidy should say tiny/litter, but says tiny/other',
    ],
    [
      'that leaves another one unasked is not',
      report({ greeting: 'pass', count: 'skipped', tidy: 'fail' }),
      'it should pass count too',
    ],
    ['that draws no hint is not', report({ tidy: 'fail' }, 'tiny/litter', ''), 'no hint answers tiny/litter'],
  ])('%s', (_, seen, problem) => {
    expect(mustFailOnly(seen, variant)).toBe(problem)
  })
})

test('a lab of which nothing waits for a check asks the others whatever comes of it', () => {
  const { checks } = nothingWaitsFor(tiny, 'greeting')
  expect(checks.map(({ id, needs = [] }) => [id, needs])).toEqual([
    ['greeting', []],
    ['count', []],
    ['tidy', []],
  ])
})

test('unknown is neither a pass nor a fail', () => {
  const unknown: Report = {
    ...report({}),
    verdict: 'unknown',
    problem: { code: 'x', message: same('no answer'), hint: same('') },
  }
  expect(mustPass(unknown)).toBe('it should pass, but nothing is known: no answer')
  expect(mustFailUsefully(unknown)).toBe('it should fail, but nothing is known: no answer')
})
