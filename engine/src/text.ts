/** The languages that students read. Chinese is the course's first language. */
export type Language = 'zh' | 'en'

/** One message in every language: natural prose in each, never a word-for-word translation. */
export type Text = Readonly<Record<Language, string>>

/**
 * The language a person reads: the explicit choice, else the locale in the environment, else English.
 * @param choice value of `--lang`; already validated
 */
export function preferredLanguage(choice?: Language, env: NodeJS.ProcessEnv = process.env): Language {
  if (choice) return choice
  const locale = env.FLINK_LAB_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
