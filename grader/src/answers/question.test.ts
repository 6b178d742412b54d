import { describe, expect, it } from 'vitest'
import { type Question, questionCheck } from './question.ts'

const title = { zh: '容器数', en: 'Containers' }
const containers: Question<undefined> = {
  id: 'containers',
  title,
  points: 10,
  mistaken: ({ truth }) => ({ 'without-master': Number(truth.containers) - 1, late: (given) => given > '5' }),
}
const outcome = (given: string, question = containers) =>
  questionCheck(question).run({ task: undefined, answers: { containers: given }, truth: { containers: '3' } })

describe('questionCheck', () => {
  it.each([
    ['3', { status: 'pass' }],
    [' 3 ', { status: 'pass' }],
    ['', { status: 'fail', messageId: 'unanswered' }],
    ['2', { status: 'fail', messageId: 'without-master' }],
    ['9', { status: 'fail', messageId: 'late' }],
    ['4', { status: 'fail', messageId: 'containers-wrong' }],
  ])('%j', (given, expected) => {
    expect(outcome(given)).toMatchObject(expected)
  })

  it('lets a question say what is the same', () => {
    const same = (given: string, truth: string) => Number(given) === Number(truth)
    expect(outcome('03', { ...containers, same })).toEqual({ status: 'pass' })
  })

  it('never takes no answer for the truth, even where the truth is empty', () => {
    const check = questionCheck(containers)
    expect(check.run({ task: undefined, answers: {}, truth: {} })).toMatchObject({ messageId: 'unanswered' })
  })
})
