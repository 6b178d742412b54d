import type { RunningCommand } from '@flink-lab/cluster-sim/host'
import type { Text } from '@flink-lab/engine/text'
import { until } from './until.ts'

/**
 * Talks to an interactive program: waits for its prompt, gives it one statement, waits for the prompt again,
 * and at last closes its input and waits for its end.
 * @returns what the program said last when the time was up; undefined when it ended
 */
export async function converse(
  program: RunningCommand,
  statements: readonly string[],
  { prompt, timeout, signal }: { prompt: string; timeout: number; signal?: AbortSignal },
): Promise<Text | undefined> {
  let ended = false
  const end = () => {
    ended = true
  }
  program.ended.then(end, end)
  const deadline = Date.now() + timeout
  const wait = (look: () => boolean) =>
    until(() => ({ done: ended || look(), seen: tail(program.output) }), {
      within: deadline - Date.now(),
      signal,
    })
  const prompts = () => program.output.split(prompt).length - 1

  let stuck = await wait(() => prompts() > 0)
  for (const statement of statements) {
    if (stuck || ended) return stuck
    const asked = prompts()
    program.write(`${statement}\n`)
    stuck = await wait(() => prompts() > asked)
  }
  program.end()
  return stuck ?? wait(() => false)
}

/** SQL ends at a semicolon and may take several lines; other programs read line by line. */
export function statementsOf(body: string, language: 'sql' | 'repl'): string[] {
  const parts = language === 'sql' ? body.split(/(?<=;)[ \t]*\n/) : body.split('\n')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function tail(output: string): Text {
  const line = output.trimEnd().split('\n').at(-1) ?? ''
  return { zh: line, en: line }
}
