import type { Language, Text } from '@flink-lab/engine/text'
import { Argument, Command, Option } from 'commander'
import { catalogue, type Entry, groups } from './catalogue.ts'
import type { CommandDefinition } from './command.ts'
import { version } from './version.ts'

/** The global options as given. */
export interface Globals {
  json?: boolean
  debug?: boolean
  yes?: boolean
}

export type Execute = (
  definition: CommandDefinition,
  args: readonly unknown[],
  options: object,
  globals: Globals,
) => Promise<void>

/** Commander's own headings in Chinese; in English they stand as they are. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

const texts = {
  about: {
    zh: '在一台电脑上学 Flink：真实的集群、笔记里的命令、有证据的评分。',
    en: 'Learn Flink on one computer: real clusters, the commands of the class notes, verdicts from evidence.',
  },
  lang: { zh: '显示的语言', en: 'language of everything shown' },
  json: { zh: '输出 JSON（过程为每行一个事件）', en: 'print JSON (events: one a line)' },
  debug: { zh: '出错时显示调用栈', en: 'show stack traces of errors' },
  yes: { zh: '不再询问，一律回答“是”', en: 'ask nothing, the answer is yes' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
  examples: { zh: '例：', en: 'Examples:' },
} satisfies Record<string, Text>

/** The whole command line. A command's own file is loaded when Commander has found that it is the one asked for. */
export function createProgram(language: Language, execute: Execute): Command {
  const say = (text: Text) => text[language]
  const program = new Command('flink-lab')
    .description(say(texts.about))
    .version(version, '-V, --version', say(texts.version))
    .addOption(new Option('--lang <language>', say(texts.lang)).choices(['zh', 'en']))
    .option('--json', say(texts.json))
    .option('--debug', say(texts.debug))
    .option('-y, --yes', say(texts.yes))
    .helpOption('-h, --help', say(texts.help))
    .helpCommand(false)
    .showSuggestionAfterError()
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title),
    })
  for (const [group, names] of Object.entries(groups)) {
    program.commandsGroup(say(names))
    const entries = Object.entries(catalogue).filter(([, entry]) => entry.group === group)
    for (const [name, entry] of entries) add(program, name, entry)
  }
  return program

  function add(parent: Command, name: string, entry: Entry) {
    const command = parent.command(name).description(say(entry.summary)).helpCommand(false)
    if ('commands' in entry) {
      for (const [child, childEntry] of Object.entries(entry.commands)) add(command, child, childEntry)
      return
    }
    // Commander awaits this hook before it parses the words of the command, or shows its help.
    parent.hook('preSubcommand', async (_, chosen) => {
      if (chosen === command) describe(command, (await entry.load()).default)
    })
  }

  function describe(command: Command, definition: CommandDefinition) {
    for (const { name, text } of definition.arguments ?? [])
      command.addArgument(new Argument(name, say(text)))
    for (const { flags, text, choices } of definition.options ?? []) {
      const option = new Option(flags, say(text))
      command.addOption(choices ? option.choices([...choices]) : option)
    }
    const examples = definition.examples?.map((example) => `  npx flink-lab ${example}`)
    if (examples) command.addHelpText('after', `\n${[say(texts.examples), ...examples].join('\n')}`)
    command.action(() =>
      execute(definition, command.processedArgs, command.opts(), command.optsWithGlobals<Globals>()),
    )
  }
}

/** The full name of the command that the words lead to, as far as they are known: `flink-lab cluster up`. */
export function failedCommand(program: Command, argv: readonly string[]): string {
  let at = program
  let name = program.name()
  for (const word of argv) {
    const next = at.commands.find((command) => command.name() === word)
    if (!next) continue
    at = next
    name += ` ${word}`
  }
  return name
}
