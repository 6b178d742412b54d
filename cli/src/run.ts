import { type Language, preferredLanguage } from '@flink-lab/engine/text'
import { CommanderError } from 'commander'
import { type Interrupts, watchInterrupts } from './interrupt.ts'
import { createOutput, flush, type Output } from './output.ts'
import { createProgram, failedCommand } from './program.ts'

const stopping = {
  clean: {
    zh: '正在停止并清理……（再按一次 Ctrl-C 立即退出）',
    en: 'Stopping and cleaning up… (Ctrl-C again to quit at once)',
  },
  now: {
    zh: '立即退出。下一条命令会清理残留的进程，也可以运行：npx flink-lab cluster reap',
    en: 'Quitting at once. The next command ends what is left, or: npx flink-lab cluster reap',
  },
} as const

const swept = {
  zh: '已清理上次中断后残留的集群：',
  en: 'Cleared away what an interrupted command left:',
} as const

/** Runs one command line and ends the process with its exit code. */
export async function run(argv: readonly string[]): Promise<never> {
  const language = preferredLanguage(languageIn(argv))
  const interrupts = watchInterrupts((again) => {
    process.stderr.write(`\n${stopping[again ? 'now' : 'clean'][language]}\n`)
  })
  // Nobody reads the output any more (`| head`, a closed terminal): end as if interrupted.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => interrupts.hangUp())
  }
  const code = await execute(argv, language, interrupts)
  await flush()
  process.exit(code)
}

async function execute(
  argv: readonly string[],
  language: Language,
  { signal, lendTerminal }: Interrupts,
): Promise<number> {
  let code = 0
  const program = createProgram(language, async (definition, args, options, globals) => {
    const { json = false, debug = false, yes = Boolean(process.env.CI) } = globals
    const out = createOutput(json)
    if (definition.sweep !== false) await sweepLeftovers(out, language)
    const context = { language, json, debug, yes, signal, out, lendTerminal }
    code = (await definition.run({ ...context, say: (text) => text[language] }, args, options)) ?? 0
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0
    const own = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined)
    const json = own.includes('--json')
    // A word with commands below it, alone: Commander has shown its help, which says it all to a person.
    if (thrown instanceof CommanderError && thrown.code === 'commander.help' && !json) return 2
    const { asLabError, renderError } = await import('./render/error.ts')
    const { usageError } = await import('./usage.ts')
    const cause = thrown instanceof CommanderError ? usageError(thrown, failedCommand(program, argv)) : thrown
    const error = asLabError(cause, signal)
    if (json) createOutput(true).data({ error: error.toJSON(language) })
    else process.stderr.write(`${renderError(error, { language, debug: own.includes('--debug') })}\n`)
    return 2
  }
}

/** Ends what killed commands left behind (SIGKILL cannot be caught); milliseconds when there is nothing. */
async function sweepLeftovers(out: Output, language: Language): Promise<void> {
  // Not through the registry, which loads all that a cluster can do: this is before every command.
  const { sweep } = await import('@flink-lab/cluster-sim/reap')
  const { clusters } = await sweep()
  if (clusters.length > 0) out.note(`${swept[language]} ${clusters.join(', ')}`)
}

/** `--lang` before Commander sees it: its own help is to be in that language too. */
function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  return given === 'zh' || given === 'en' ? given : undefined
}
