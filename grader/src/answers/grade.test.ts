import { describe, expect, it } from 'vitest'
import type { AnswersSpec } from '../spec.ts'
import { gradeAnswers } from './grade.ts'

const title = { zh: '插槽数', en: 'Slots' }
const spec: AnswersSpec<Record<string, never>> = {
  id: 'slots',
  kind: 'answers',
  hints: [],
  task: () => ({}),
  checks: [
    {
      id: 'slots',
      title,
      points: 10,
      run: ({ answers, truth }) =>
        answers.slots === truth.slots
          ? { status: 'pass' }
          : { status: 'fail', messageId: 'slots', expected: title, seen: title },
    },
  ],
}
const seeds = { task: 't', data: 'd' }
const truth = async () => ({ slots: '4' })

describe('gradeAnswers', () => {
  it('passes and fails by the truth', async () => {
    expect(await gradeAnswers({ spec, answers: 'slots: 4', truth, seeds })).toMatchObject({
      verdict: 'pass',
      score: 10,
    })
    expect(await gradeAnswers({ spec, answers: 'slots: 5', truth, seeds })).toMatchObject({
      verdict: 'fail',
      score: 0,
    })
  })

  it('fails a broken file and names the line', async () => {
    const report = await gradeAnswers({ spec, answers: 'slots: "4\n', truth, seeds })
    expect(report.verdict).toBe('fail')
    expect(report.checks[0]).toMatchObject({ id: 'answers-file', messageId: 'answers/not-yaml' })
    expect(report.checks[0]?.seen?.en).toMatch(/line \d/)
    expect(report.checks[1]).toMatchObject({ id: 'slots', status: 'skipped' })
  })

  it('knows nothing when the truth cannot be read', async () => {
    const report = await gradeAnswers({
      spec,
      answers: 'slots: 4',
      truth: () => Promise.reject(new Error('connect ECONNREFUSED')),
      seeds,
    })
    expect(report).toMatchObject({ verdict: 'unknown', score: null, checks: [] })
    expect(report.problem?.message.en).toContain('ECONNREFUSED')
  })
})
