import { createMarkdownRenderer } from 'vitepress'
import { describe, expect, test } from 'vitest'
import { fence, html, prose, row } from './markup.ts'

const hostile = '{{ 6 * 7 }} <script>alert(1)</script> </div>\n```\n````js\n# not a heading'

describe('hostile output', () => {
  test('stays inside its fence, and Vue does not compile it', async () => {
    const markdown = await createMarkdownRenderer('.')
    const page = markdown.render(`${fence('text', hostile)}\n\nafter`)
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<h1')
    expect(page.match(/<pre[^>]*v-pre/)).not.toBeNull()
    expect(page).toMatch(/<p>after<\/p>/)
  })

  test('is text in an element and in an attribute', () => {
    expect(html('<b title="x">&')).toBe('&#60;b title=&#34;x&#34;&#62;&#38;')
  })
})

test('prose keeps angle brackets as text, in code spans and outside of them', async () => {
  const markdown = await createMarkdownRenderer('.')
  const page = markdown.render(prose('port <port> is taken: `kill <pid>`'))
  expect(page).toContain('port &#60;port&#62; is taken')
  expect(page).toContain('kill &lt;pid&gt;</code>')
})

test('a bar does not end a table cell', () => {
  expect(row(['a|b', 'c\nd'])).toBe('| a\\|b | c d |')
})
