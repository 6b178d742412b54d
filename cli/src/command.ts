import type { Language, Text } from '@flink-lab/engine/text'
import type { Output } from './output.ts'

/** 0 pass, 1 fail, 2 unknown or cannot run: the same for every command. */
export type ExitCode = 0 | 1 | 2

/** What every command is given: the global options, and where to write. */
export interface Context {
  language: Language
  json: boolean
  debug: boolean
  /** `--yes`, or no one is there to ask (`CI`). */
  yes: boolean
  /** Aborted by Ctrl-C, SIGTERM and SIGHUP. */
  signal: AbortSignal
  out: Output
  /** A text in the reader's language. */
  say(text: Text): string
  /** Runs `work` while Ctrl-C belongs to a program that has the terminal, such as a shell on a host. */
  lendTerminal<T>(work: () => Promise<T>): Promise<T>
}

export interface ArgumentDefinition {
  /** Commander's notation: `<lab>` required, `[lab]` optional, `[labs...]` any number. */
  name: string
  text: Text
}

export interface OptionDefinition {
  /** Commander's notation: `--workspace <dir>`, `-f, --follow`. */
  flags: string
  text: Text
  choices?: readonly string[]
}

/** One command: what it takes, and what it does. Loaded only when it is the command asked for. */
export interface CommandDefinition<
  Arguments extends readonly unknown[] = readonly unknown[],
  Options extends object = object,
> {
  arguments?: readonly ArgumentDefinition[]
  options?: readonly OptionDefinition[]
  /** Command lines shown under the help, without the leading `flink-lab`. */
  examples?: readonly string[]
  /** False where the command itself clears away what interrupted commands left; every other one begins with it. */
  sweep?: boolean
  /** Resolves to the exit code: an `ExitCode`, or that of the command that was run on a host. Default 0. */
  run(context: Context, args: Arguments, options: Options): Promise<number | undefined>
}

/** Gives a command's `run` the types of the arguments and options that it declares. */
export function defineCommand<Arguments extends readonly unknown[] = [], Options extends object = object>(
  definition: CommandDefinition<Arguments, Options>,
): CommandDefinition {
  // Commander hands over exactly what was declared beside `run`; this is the one place that trusts it.
  return definition as unknown as CommandDefinition
}
