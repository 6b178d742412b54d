import { type Entry, groups } from '@flink-lab/cli/catalogue'
import type { CommandDefinition } from '@flink-lab/cli/command'
import type { Language, Text } from '@flink-lab/engine/text'
import { fence, literally, prose, row } from './markup.ts'
import { words } from './words.ts'

/** One command with what it takes, as the command line itself defines it. */
interface LoadedCommand {
  /** Words after `flink-lab`: `cluster up`. */
  name: string
  summary: Text
  definition: CommandDefinition
}

const introduction: Text = {
  zh: '这一页由命令行自己的定义生成。每个命令都接受 `--json`（机器可读的输出）、`--lang zh|en` 和 `--help`；退出码 0 表示通过，1 表示未通过，2 表示无法判断或无法运行。',
  en: 'This page is made from the command line’s own definition. Every command takes `--json` (output for programs), `--lang zh|en` and `--help`; exit codes are 0 for pass, 1 for fail, 2 for unknown or cannot run.',
}
const meaning: Text = { zh: '说明', en: 'Meaning' }
const part: Text = { zh: '参数或选项', en: 'Argument or option' }

/** Loads every command of the catalogue, those below a word included. */
export async function loadCommands(
  catalogue: Readonly<Record<string, Entry>>,
  above = '',
): Promise<LoadedCommand[]> {
  const loaded: LoadedCommand[] = []
  for (const [word, entry] of Object.entries(catalogue)) {
    const name = above ? `${above} ${word}` : word
    if ('commands' in entry) loaded.push(...(await loadCommands(entry.commands, name)))
    else loaded.push({ name, summary: entry.summary, definition: (await entry.load()).default })
  }
  return loaded
}

/** The reference of all commands, in the order and under the headings of `--help`. */
export function commandsPage(
  commands: readonly LoadedCommand[],
  groupOf: (command: string) => keyof typeof groups,
  language: Language,
): string {
  const sections = Object.entries(groups).map(([group, title]) => {
    const own = commands.filter(({ name }) => groupOf(name.split(' ')[0] ?? name) === group)
    const heading = `## ${title[language].replace(/[:：]$/, '')}`
    return [heading, ...own.map((command) => section(command, language))].join('\n\n')
  })
  const title = words.commands[language]
  return [
    `---\ntitle: ${title}\noutline: [2, 3]\n---`,
    `# ${title}`,
    introduction[language],
    ...sections,
  ].join('\n\n')
}

function section({ name, summary, definition }: LoadedCommand, language: Language): string {
  const takes = [
    ...(definition.arguments ?? []).map(({ name: argument, text }) => [argument, text] as const),
    ...(definition.options ?? []).map(({ flags, text }) => [flags, text] as const),
  ].map(([what, text]) => row([`\`${what}\``, prose(text[language])]))
  const bare = (definition.arguments ?? []).map((argument) => ` ${argument.name}`).join('')
  const uses = (definition.examples ?? [`${name}${bare}`]).map((use) => `npx flink-lab ${use}`)
  return literally(
    [
      `### ${name} {#${name.replaceAll(' ', '-')}}`,
      prose(summary[language]),
      fence('bash', uses.join('\n')),
      takes.length > 0
        ? [row([part[language], meaning[language]]), row(['---', '---']), ...takes].join('\n')
        : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
}
