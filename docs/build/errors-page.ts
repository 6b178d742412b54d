import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LabError } from '@flink-lab/engine/errors'
import type { Language, Text } from '@flink-lab/engine/text'
import { literally, prose } from './markup.ts'
import { placeholders } from './placeholder.ts'
import { words } from './words.ts'

/** One kind of error as the site shows it: sentences with `<parameter>` where a value comes. */
export interface ErrorEntry {
  code: string
  text: Text
  hint: Text
}

type MakeError = (params: unknown) => LabError

/**
 * Every error that any room defines, by importing each module that holds a `defineErrors`.
 * @param root the project's folder
 * @throws Error when two rooms use one code: an address must lead to one of them
 */
export async function collectErrors(root: string): Promise<ErrorEntry[]> {
  const files = globSync('{engine,cluster-sim,grader,labs,cli}/**/*.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name.endsWith('.test.ts'),
  })
  const entries = new Map<string, ErrorEntry>()
  for (const file of files) {
    const path = join(root, file)
    if (!(await readFile(path, 'utf8')).includes('= defineErrors(')) continue
    const module: Record<string, unknown> = await import(pathToFileURL(path).href)
    for (const [name, value] of Object.entries(module)) {
      if (!/errors$/i.test(name) || typeof value !== 'object' || value === null) continue
      for (const [code, make] of Object.entries(value)) {
        if (entries.has(code))
          throw new Error(`the error ${code} is defined twice, the second time in ${file}`)
        entries.set(code, entry(code, make as MakeError))
      }
    }
  }
  return [...entries.values()].sort((a, b) => a.code.localeCompare(b.code))
}

function entry(code: string, make: MakeError): ErrorEntry {
  const { text, hint } = make(placeholders())
  const plain = (of: Text) => ({ zh: String(of.zh).trim(), en: String(of.en).trim() })
  return { code, text: plain(text), hint: plain(hint) }
}

const introduction: Text = {
  zh: '命令出错时会打印一个代码。每个代码是什么意思、接下来做什么，都在这里；尖括号里是当时的值。这一页由程序自己的错误定义生成。',
  en: 'A command that fails prints a code. What each one means and what to do next is here; names in angle brackets stand for the values of the moment. This page is made from the definitions in the code.',
}
const next: Text = { zh: '怎么办', en: 'What to do' }

/** The page that `LabError.page` links to: one anchor a code. */
export function errorsPage(entries: readonly ErrorEntry[], language: Language): string {
  const sections = entries.map(({ code, text, hint }) => {
    const lines = [`## ${code} {#${code}}`, lined(text[language])]
    if (hint[language]) lines.push(`**${next[language]}** ${lined(hint[language])}`)
    return literally(lines.join('\n\n'))
  })
  return [
    `---\ntitle: ${words.errors[language]}\noutline: 2\n---`,
    `# ${words.errors[language]}`,
    introduction[language],
    ...sections,
  ].join('\n\n')
}

/** Commands as sentences hold them: `npx flink-lab cluster down <name>`. */
const command = /\bnpx (?:flink-lab|<command>)(?: (?:-{0,2}[\w-]+|<[\w.]+>)){0,4}/g

/** A sentence with its commands as code and its own line breaks kept. */
function lined(text: string): string {
  const marked = text.includes('`') ? text : text.replace(command, '`$&`')
  return marked.split('\n').map(prose).join('<br>\n')
}
