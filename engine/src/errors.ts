import type { Language, Text } from './text.ts'

/** What one kind of error says. `P` are the parameters its sentences need. */
export interface ErrorDefinition<P> {
  /** One short sentence: what went wrong. */
  message: (params: P) => Text
  /** What to do next, with the exact command to type. */
  hint: (params: P) => Text
}

/** Where an error came from and what was last seen; never shown without `--debug` except `details`. */
export interface ErrorContext {
  cause?: unknown
  /** Evidence a person needs to act: the last lines of a log, the last observation of a wait. */
  details?: string
}

/**
 * The project's one error class. Everything a student can meet is thrown as this; any other error that
 * reaches the command line is a bug of the lab and is reported as one.
 */
export class LabError extends Error {
  readonly code: string
  readonly text: Text
  readonly hint: Text
  readonly details: string | undefined
  /** Archive with all that was collected about it on this machine, if any was. */
  evidence: string | undefined

  constructor(code: string, text: Text, hint: Text, context: ErrorContext = {}) {
    super(`${code}: ${text.en}`, context.cause === undefined ? undefined : { cause: context.cause })
    this.name = 'LabError'
    this.code = code
    this.text = text
    this.hint = hint
    this.details = context.details
  }

  /** Path of this error's page on the course site, without language prefix. */
  get page(): string {
    return `/errors#${this.code}`
  }

  /** The error as one machine-readable object, for `--json`. */
  toJSON(language: Language = 'en'): Record<string, unknown> {
    return {
      code: this.code,
      message: this.text[language],
      hint: this.hint[language],
      details: this.details,
      evidence: this.evidence,
      page: this.page,
    }
  }
}

/**
 * Declares the errors of one module: their codes are stable (students search for them), their texts stand
 * beside each other in both languages, and the site makes a page of every definition.
 *
 * @example
 * export const errors = defineErrors({ 'port-taken': { message: (p: { port: number }) => ({ zh: …, en: … }), hint: … } })
 * throw errors['port-taken']({ port: 8081 }, { details: 'pid 4711 java' })
 */
// biome-ignore lint/suspicious/noExplicitAny: a definition is contravariant in its parameters; only `any` lets each keep its own.
export function defineErrors<D extends Record<string, ErrorDefinition<any>>>(definitions: D) {
  const make = (code: string) => (params: unknown, context?: ErrorContext) => {
    const definition = definitions[code]
    if (!definition) throw new TypeError(`no error is defined for ${code}`)
    return new LabError(code, definition.message(params), definition.hint(params), context)
  }
  return Object.fromEntries(Object.keys(definitions).map((code) => [code, make(code)])) as {
    [K in keyof D]: (params: Parameters<D[K]['message']>[0], context?: ErrorContext) => LabError
  }
}
