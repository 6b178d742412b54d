// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a lab script's own placeholders.
import { describe, expect, test } from 'vitest'
import { fill, fillPattern } from './fill.ts'

const values = { task: { word: 'a.b', top: 3 }, captures: new Map([['job', '77']]) }

describe('filling in', () => {
  test("the student's task and what was captured", () => {
    expect(fill('grep {{word}} | head -{{top}} # ${job}', values)).toBe('grep a.b | head -3 # 77')
  })

  test("the shell's own variables are left alone", () => {
    expect(fill('echo ${HOME} $job ${other}', values)).toBe('echo ${HOME} $job ${other}')
  })

  test('a value in an expression matches itself only', () => {
    const pattern = fillPattern(/^{{word}} : \d+ ${job}$/m, values)
    expect(pattern.test('a.b : 12 77')).toBe(true)
    expect(pattern.test('axb : 12 77')).toBe(false)
  })
})
