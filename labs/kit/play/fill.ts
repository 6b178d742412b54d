import { renderTemplate } from '../template.ts'

/** What a played text may name: the student's task, `{{key}}`, and what was captured so far, `${name}`. */
export interface Values {
  task: unknown
  captures: ReadonlyMap<string, string>
}

/** Fills in both. `${…}` that nothing captured is the shell's own and is left alone. */
export function fill(text: string, { task, captures }: Values, from?: string): string {
  return fillCaptures(renderTemplate(text, task, { from }), captures)
}

/** The same in an expression: a value matches itself only, whatever signs it holds. */
export function fillPattern(pattern: RegExp, { task, captures }: Values): RegExp {
  const literally = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const escapedTask = Object.fromEntries(
    Object.entries(task ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' ? literally(value) : value,
    ]),
  )
  const escaped = new Map([...captures].map(([name, value]) => [name, literally(value)]))
  return new RegExp(fill(pattern.source, { task: escapedTask, captures: escaped }), pattern.flags)
}

function fillCaptures(text: string, captures: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{([a-z][A-Za-z0-9]*)\}/g, (whole, name: string) => captures.get(name) ?? whole)
}
