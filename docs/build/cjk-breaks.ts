import type { MarkdownRenderer } from 'vitepress'

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u

/**
 * A line break inside a Chinese paragraph is no space: browsers would show one between the two characters.
 * English text keeps its spaces.
 */
export function cjkBreaks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.after('inline', 'cjk-breaks', ({ tokens }) => {
    for (const { children } of tokens) {
      children?.forEach((token, index) => {
        if (token.type !== 'softbreak') return
        const before = children
          .slice(0, index)
          .findLast(({ content }) => content !== '')
          ?.content.at(-1)
        const after = children
          .slice(index + 1)
          .find(({ content }) => content !== '')
          ?.content.at(0)
        if (wide.test(before ?? '') && wide.test(after ?? ''))
          Object.assign(token, { type: 'text', content: '' })
      })
    }
  })
}
