import { describe, expect, it } from 'vitest'
import { maxAnswersBytes, parseAnswers } from './parse.ts'

const answersOf = (text: string) => {
  const parsed = parseAnswers(text)
  if (!parsed.ok) throw new Error(parsed.seen.en)
  return { ...parsed.answers }
}
const problemOf = (text: string) => {
  const parsed = parseAnswers(text)
  if (parsed.ok) throw new Error('it was accepted')
  return parsed
}

describe('parseAnswers', () => {
  it('keeps scalars in the spelling of the student', () => {
    expect(answersOf('slots: 4\nversion: 1.20\nname: " bigdata111 "\nyes: on\nzero: 0010\nblank:\n')).toEqual(
      {
        slots: '4',
        version: '1.20',
        name: 'bigdata111',
        yes: 'on',
        zero: '0010',
        blank: '',
      },
    )
    expect(answersOf('# nothing yet\n')).toEqual({})
  })

  it('drops what is not a scalar', () => {
    expect(answersOf('a: [1, 2]\nb: {c: d}\ne: f')).toEqual({ e: 'f' })
  })

  it('names the line of what is broken', () => {
    const problem = problemOf('a: 1\nb: "open\n')
    expect(problem.messageId).toBe('answers/not-yaml')
    expect(problem.line).toBeGreaterThanOrEqual(2)
    expect(problem.seen.en).toContain(`line ${problem.line}`)
    expect(problemOf('a: 1\na: 2').line).toBe(2)
  })

  it('refuses aliases, tags, lists and size', () => {
    expect(problemOf('a: &x 1\nb: *x').messageId).toBe('answers/not-plain')
    expect(problemOf('a: !!js/function "x"').messageId).toMatch(/^answers\/not-/)
    expect(problemOf('a: !thing x').messageId).toMatch(/^answers\/not-/)
    expect(problemOf('- a\n- b').messageId).toBe('answers/not-plain')
    expect(problemOf(`a: ${'x'.repeat(maxAnswersBytes)}`).messageId).toBe('answers/too-large')
  })

  it('is not confused by names of Object', () => {
    expect(Object.hasOwn(answersOf('__proto__: x\nconstructor: y'), 'constructor')).toBe(true)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
