// biome-ignore-all lint/suspicious/noTemplateCurlyInString: braces that must be left alone.
import { LabError } from '@flink-lab/engine/errors'
import { describe, expect, test } from 'vitest'
import { renderTemplate, templateKeys } from './template.ts'

const task = { topN: 5, letterCase: { zh: '不区分大小写', en: 'ignoring case' }, words: ['to', 'be'] }

describe('a template', () => {
  test("takes the student's values, and words in the reader's language", () => {
    expect(renderTemplate('{{topN}} {{letterCase}} {{words}}', task, { language: 'zh' })).toBe(
      '5 不区分大小写 to, be',
    )
    expect(renderTemplate('{{letterCase}}', task)).toBe('ignoring case')
  })

  test('leaves Java and shell braces alone', () => {
    const code = 'new HashMap<>() {{ put("a", 1); }}; ${x}'
    expect(renderTemplate(code, task)).toBe(code)
  })

  test('a key the task does not have names the nearest', () => {
    const render = () => renderTemplate('{{topM}}', task, { from: 'starter/TASK.md' })
    expect(render).toThrow(LabError)
    try {
      render()
    } catch (error) {
      const { code, text, hint } = error as LabError
      expect(code).toBe('bad-template')
      expect(text.en).toBe("starter/TASK.md uses {{topM}}, which this lab's task does not have.")
      expect(hint.en).toContain('Did you mean topN?')
    }
  })

  test('tells which keys it names', () => {
    expect(templateKeys('{{a}} {{b-c}} {{a}} {{ d }}')).toEqual(['a', 'b-c'])
  })
})
