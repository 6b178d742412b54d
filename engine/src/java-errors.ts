import { defineErrors } from './errors.ts'
import { problemTexts } from './prerequisite-texts.mjs'

interface JavaParameters {
  found: string
  command: string
}

const definition = (code: 'java-missing' | 'java-no-compiler' | 'java-too-old' | 'java-too-new') => ({
  message: ({ found }: JavaParameters) => problemTexts[code](found),
  hint: ({ command }: JavaParameters) => ({ zh: `运行 ${command}`, en: `Run ${command}` }),
})

/** What is wrong with the Java found. */
export const javaErrors = defineErrors({
  'java-missing': definition('java-missing'),
  'java-no-compiler': definition('java-no-compiler'),
  'java-too-old': definition('java-too-old'),
  'java-too-new': definition('java-too-new'),
})
