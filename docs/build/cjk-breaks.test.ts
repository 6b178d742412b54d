import { createMarkdownRenderer } from 'vitepress'
import { expect, test } from 'vitest'
import { cjkBreaks } from './cjk-breaks.ts'

test('a line break between Chinese characters is no space, between words it is', async () => {
  const markdown = await createMarkdownRenderer('.', { config: cjkBreaks })
  expect(markdown.render('第一行。\n**第二**\n行')).toContain('<p>第一行。<strong>第二</strong>行</p>')
  expect(markdown.render('看\nREST 接口，\nor two\nwords')).toContain('看\nREST 接口，\nor two\nwords')
})
