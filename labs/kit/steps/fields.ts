import { z } from 'zod'

/** What a rule of our own says, in both languages. @see problem.ts */
export const because = (zh: string, en: string) => ({ message: en, params: { zh } })

/** True for an object of which exactly one key is given. */
export const exactlyOne = (value: object): boolean => Object.keys(value).length === 1

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 }

/** A length of time as people write it, `30s`, in milliseconds. */
export const duration = z
  .string()
  .refine(
    (text) => /^\d+(ms|s|m)$/.test(text),
    because('要写一段时间，如 30s', 'a length of time, such as 30s'),
  )
  .transform((text) => Number.parseInt(text, 10) * (units[text.replace(/^\d+/, '')] ?? 0))

/** A regular expression; `^` and `$` match at each line. */
export const expression = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'm')
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    context.addIssue({ code: 'custom', ...because(`不是合法的正则表达式（${said}）`, said) })
    return z.NEVER
  }
})

/** An expression with exactly one group: the captured text. */
const capturing = expression.refine(
  // Matched against an empty alternative, an expression tells how many groups it has.
  (pattern) => new RegExp(`${pattern.source}|`).exec('')?.length === 2,
  because('正则表达式里必须正好有一个分组 (…)', 'an expression with exactly one group: (…)'),
)

export const stepId = z
  .string()
  .refine(
    (id) => /^[a-z][a-z0-9-]*$/.test(id),
    because('只能用小写字母、数字和连字符', 'lower-case letters, digits and hyphens only'),
  )

/** A capture's name; not all upper-case, so that `${name}` is never taken for a shell variable. */
export const captures = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), capturing)

export const port = z.int().min(1).max(65_535)
