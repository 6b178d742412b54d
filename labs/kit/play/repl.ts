import type { ExecResult, RunningCommand } from '@flink-lab/cluster-sim/host'
import type { Text } from '@flink-lab/engine/text'
import { until } from './until.ts'

/** An interactive program that several steps may type into, one after the other. */
export class Conversation {
  /** The step that types now, to which the output belongs. */
  step: string
  /** True once the program has ended, by itself or because its input was closed. */
  ended = false
  readonly #program: RunningCommand
  readonly #prompt: string
  /** Length of the output of earlier steps. */
  #before = 0

  /** @param opener the step that opened the program, and what this prints when it waits for the next line */
  constructor(program: RunningCommand, opener: { id: string; prompt: string }) {
    this.#program = program
    this.#prompt = opener.prompt
    this.step = opener.id
    const end = () => {
      this.ended = true
    }
    program.ended.then(end, end)
  }

  /** What the program has said to the step that types now. */
  get output(): string {
    return this.#program.output.slice(this.#before)
  }

  begin(step: string): void {
    this.step = step
    this.#before = this.#program.output.length
  }

  /**
   * Gives the program one statement after another, each when it waits for one, and waits until it waits again.
   * @returns what the program said last when the time was up; undefined when it waits or has ended
   */
  async say(statements: readonly string[], within: Within): Promise<Text | undefined> {
    let stuck = await this.#wait(() => this.#prompts() > 0, within)
    for (const statement of statements) {
      if (stuck || this.ended) return stuck
      const asked = this.#prompts()
      this.#program.write(`${statement}\n`)
      stuck = await this.#wait(() => this.#prompts() > asked, within)
    }
    return stuck
  }

  /**
   * Closes the program's input and waits for its end.
   * @returns how it ended, or what it said last when the time was up
   */
  async end(within: Within): Promise<ExecResult | { stuck: Text }> {
    this.#program.end()
    const stuck = await this.#wait(() => false, within)
    return stuck ? { stuck } : { ...(await this.#program.ended), output: this.output }
  }

  #prompts(): number {
    return this.#program.output.split(this.#prompt).length - 1
  }

  #wait(look: () => boolean, { deadline, signal }: Within): Promise<Text | undefined> {
    const seen = () => ({ done: this.ended || look(), seen: tail(this.#program.output) })
    return until(seen, { within: deadline - Date.now(), signal })
  }
}

interface Within {
  /** As `Date.now()` has it, ms. */
  deadline: number
  signal?: AbortSignal
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
