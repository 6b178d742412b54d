import type { Language } from '@flink-lab/engine/text'
import { closest } from 'fastest-levenshtein'
import { errors } from './errors.ts'

const place = /\{\{([A-Za-z][\w-]*)\}\}/g

/**
 * Fills `{{key}}` with the student's own values. A value that is a `Text` gives its words in `language`.
 * @param task what `lab.task(seed)` returned
 * @param from file the template comes from, for the error
 * @throws LabError `bad-template` naming the nearest key
 */
export function renderTemplate(
  template: string,
  task: unknown,
  { language = 'en', from = 'template' }: { language?: Language; from?: string } = {},
): string {
  const values = templateValues(task, language)
  return template.replace(place, (_, key: string) => {
    const value = values.get(key)
    if (value !== undefined) return value
    const keys = [...values.keys()]
    throw errors['bad-template']({ from, key, nearest: keys.length > 0 ? closest(key, keys) : undefined })
  })
}

/** The keys a template names, each once. */
export function templateKeys(template: string): string[] {
  return [...new Set([...template.matchAll(place)].map(([, key]) => key as string))]
}

/** What can be put in a template: the scalars of a task, and its texts in one language. */
export function templateValues(task: unknown, language: Language): Map<string, string> {
  const values = new Map<string, string>()
  if (typeof task !== 'object' || task === null) return values
  for (const [key, value] of Object.entries(task)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values.set(key, String(value))
    else if (isText(value)) values.set(key, value[language])
    else if (Array.isArray(value)) values.set(key, value.join(', '))
  }
  return values
}

function isText(value: unknown): value is Record<Language, string> {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}
