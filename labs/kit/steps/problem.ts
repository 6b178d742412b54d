import type { LabError } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'
import { closest } from 'fastest-levenshtein'
import { parse, YAMLError } from 'yaml'
import type { z } from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import { errors } from '../errors.ts'
import { nestedKeys } from './options.ts'

/** Where in a steps.md something stands. */
export interface Place {
  file: string
  line: number
}

/** A `bad-step` at a place, naming the nearest of the names that would have been right. */
export function badStep(
  place: Place,
  problem: Text,
  wrong?: { name: string; known: readonly string[] },
): LabError {
  const nearest = wrong && wrong.known.length > 0 ? closest(wrong.name, wrong.known) : undefined
  return errors['bad-step']({ ...place, problem, nearest })
}

/**
 * Reads YAML and validates it.
 * @throws LabError `bad-step` with the first problem
 */
export function validated<S extends z.ZodType>(
  yaml: string,
  schema: S,
  place: Place,
  keys: readonly string[],
): z.output<S> {
  const value = parsed(yaml, place)
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { issues } = result.error
  // A misspelt key is also a missing one: say the misspelling, it names what was meant.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (!issue) throw result.error
  const at = issue.path.join('.')
  const where: Text = at ? { zh: `${at}：`, en: `${at}: ` } : { zh: '', en: '' }
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? ''
    const known = nestedKeys[String(issue.path.at(-1))] ?? keys
    throw badStep(
      place,
      { zh: `${where.zh}没有“${name}”这个选项。`, en: `${where.en}unknown option “${name}”.` },
      { name, known },
    )
  }
  const chinese =
    issue.code === 'custom'
      ? issue.params?.zh
      : schema.safeParse(value, { error: zhCN().localeError }).error?.issues[0]?.message
  throw badStep(place, { zh: `${where.zh}${chinese}。`, en: `${where.en}${issue.message}.` })
}

function parsed(yaml: string, place: Place): unknown {
  try {
    return parse(yaml, { version: '1.2' })
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error
    const line = place.line + (error.linePos?.[0].line ?? 1) - 1
    const said = error.message.split('\n')[0]
    throw badStep({ ...place, line }, { zh: `不是合法的 YAML：${said}`, en: `not valid YAML: ${said}` })
  }
}
