/** Escapes text for an HTML element's content or a double-quoted attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/**
 * Escapes one line of prose for a Markdown page that Vue compiles afterwards: angle brackets outside of
 * code spans become entities. Interpolation is switched off by the `v-pre` around it (see `literally`).
 */
export function prose(text: string): string {
  return text
    .split(/(`[^`\n]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<>]/g, html)))
    .join('')
}

/**
 * A fenced code block that its content cannot leave: the fence is longer than any run of backticks inside.
 * VitePress gives fences a copy button and `v-pre`, so `{{ }}` and tags in a program's output stay text.
 */
export function fence(language: string, content: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${content.replace(/\n+$/, '')}\n${marks}`
}

/** Markdown whose `{{ }}` is text and not a Vue expression. */
export function literally(markdown: string, attributes = ''): string {
  return `<div v-pre${attributes ? ` ${attributes}` : ''}>\n\n${markdown}\n\n</div>`
}

/** One row of a Markdown table; a bar inside a cell is escaped. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
