import { isAbsolute, join } from 'node:path/posix'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { ExecResult, Host, RunningCommand } from '@flink-lab/cluster-sim/host'
import type { Text } from '@flink-lab/engine/text'
import type { PlayOptions, StepOutput } from '../play.ts'
import type { PlayEvent } from '../play-events.ts'
import {
  type AwaitStep,
  type BashStep,
  type EditStep,
  type InputStep,
  opensRepl,
  type ReplStep,
  type Step,
} from '../steps/step.ts'
import { errors } from './errors.ts'
import { fill, type Values } from './fill.ts'
import { isListening } from './listening.ts'
import { observe } from './observe.ts'
import { Conversation, statementsOf } from './repl.ts'
import { until } from './until.ts'

/** Milliseconds a background command may take to show that it is up. */
const readyWithin = 30_000

/** A step that the player itself can play; questions are only ever the student's. */
type Playable = Exclude<Step, { type: 'ask' }>

/** One lab being played: what was captured, what still runs. */
export class Player {
  readonly captures = new Map<string, string>()
  readonly outputs: Record<string, StepOutput> = {}
  readonly #running = new Map<string, RunningCommand>()
  /** Programs that are typed into, by the step that opened them; they are `#running`, too. */
  readonly #conversations = new Map<string, Conversation>()
  readonly #options: PlayOptions
  readonly #values: Values

  constructor(options: PlayOptions) {
    this.#options = options
    this.#values = { task: options.lab.task(options.seeds.task), captures: this.captures }
  }

  emit(event: PlayEvent): void {
    this.#options.onEvent?.(event)
  }

  /** A step's body as it is played and shown: the submission's content, or the script's with values filled in. */
  textOf(step: Step, submitted?: string): string {
    return submitted ?? fill(step.body, this.#values, `steps.md:${step.line}`)
  }

  /** @throws LabError `step-failed`, `step-timed-out` */
  async play(step: Playable, submitted?: string): Promise<void> {
    const { signal, clusterFor } = this.#options
    signal?.throwIfAborted()
    const cluster = await clusterFor(step.part)
    const host = this.#hostOf(step, cluster)
    const text = this.textOf(step, submitted)
    const event = { type: 'step', step: step.id, kind: step.type, part: step.part, host: host.name } as const
    const begin = Date.now()
    const file = 'file' in step ? step.file : step.type === 'copy' ? join(step.to, step.from) : undefined
    const program = opensRepl(step) ? step.program : undefined
    this.emit({ ...event, state: 'started', text, ...(file && { file }), ...(program && { program }) })
    try {
      const state = await this.#dispatch(step, text, host, cluster)
      const { exitCode } = this.outputs[step.id] ?? {}
      this.emit({ ...event, state, exitCode, elapsedMs: Date.now() - begin })
    } catch (error) {
      const { exitCode } = this.outputs[step.id] ?? {}
      this.emit({ ...event, state: 'failed', exitCode, elapsedMs: Date.now() - begin })
      throw error
    }
  }

  /** Stops one background step, if it still runs. */
  async stop(step: string): Promise<void> {
    const running = this.#running.get(step)
    this.#running.delete(step)
    await running?.stop()
  }

  async stopAll(): Promise<void> {
    for (const step of [...this.#running.keys()].reverse()) await this.stop(step)
  }

  async #dispatch(step: Playable, text: string, host: Host, cluster: Cluster): Promise<'done' | 'running'> {
    switch (step.type) {
      case 'bash':
        if (step.mode === 'background') return this.#background(step, text, host)
        await this.#foreground(step, text, host)
        return 'done'
      case 'input':
        this.#input(step, text)
        return 'done'
      case 'await':
        await this.#await(step, host, cluster)
        return 'done'
      case 'edit':
        await this.#edit(step, text, host)
        return 'done'
      case 'copy':
        await host.copyIn(join(this.#options.lab.folder, step.from), step.to)
        return 'done'
      case 'repl':
        await this.#repl(step, text, host)
        return 'done'
    }
  }

  async #foreground(step: BashStep, text: string, host: Host): Promise<void> {
    const { signal } = this.#options
    const result = await host.exec(text, { timeout: step.timeout, signal, onOutput: this.#onOutput(step) })
    signal?.throwIfAborted()
    this.#keep(step, result)
    if (result.timedOut) throw this.#timedOut(step, step.timeout, lastLine(result.output), result.output)
    this.#checkExit(step, result)
    this.#capture(step, result.output)
  }

  async #background(step: BashStep, text: string, host: Host): Promise<'running'> {
    const { signal } = this.#options
    const running = host.open(text, {
      signal,
      onOutput: this.#onOutput(step),
    })
    this.#running.set(step.id, running)
    this.outputs[step.id] = {
      part: step.part,
      exitCode: null,
      get output() {
        return running.output
      },
    }
    let end: ExecResult | undefined
    running.ended.then(
      (result) => {
        end = result
      },
      () => {},
    )
    const { ready } = step
    const seen = await until(
      async () => {
        if (end) throw this.#failed(step, endedEarly(end.exitCode), end.output)
        const done = ready?.port
          ? await isListening(host, ready.port)
          : (ready?.output?.test(running.output) ?? true)
        return { done, seen: lastLine(running.output) }
      },
      { within: readyWithin, signal },
    )
    if (seen) throw this.#timedOut(step, readyWithin, seen, running.output)
    this.#capture(step, running.output)
    return 'running'
  }

  #input(step: InputStep, text: string): void {
    const running = this.#running.get(step.to)
    if (!running) throw this.#failed(step, notRunning(step.to))
    running.write(`${text}\n`)
  }

  async #await(step: AwaitStep, host: Host, cluster: Cluster): Promise<void> {
    const outputOf = (id: string) => this.outputs[id]?.output ?? ''
    const scene = { cluster, host, values: this.#values, outputOf }
    const seen = await until(() => observe(step.condition, scene), {
      within: step.within,
      signal: this.#options.signal,
      onSeen: (seen) => this.emit({ type: 'seen', step: step.id, seen }),
    })
    if (seen) throw this.#timedOut(step, step.within, seen)
  }

  async #edit(step: EditStep, text: string, host: Host): Promise<void> {
    const file = fill(step.file, this.#values)
    const content = text === '' || text.endsWith('\n') ? text : `${text}\n`
    await host.writeFile(isAbsolute(file) ? file : join(host.flinkHome, file), content)
  }

  async #repl(step: ReplStep, text: string, host: Host): Promise<void> {
    const opener = step.in ?? step.id
    const conversation = step.in === undefined ? this.#open(step, host) : this.#conversations.get(opener)
    if (!conversation) throw this.#failed(step, notRunning(opener))
    conversation.begin(step.id)
    const within = { deadline: Date.now() + step.timeout, signal: this.#options.signal }
    const timedOut = (said: Text) => this.#timedOut(step, step.timeout, said, conversation.output)
    const stuck = await conversation.say(statementsOf(text, step.language), within)
    if (stuck) throw timedOut(stuck)
    if (!conversation.ended && this.#isTypedIntoAfter(step, opener)) {
      this.#keep(step, { output: conversation.output, exitCode: null })
    } else {
      const result = await conversation.end(within)
      if ('stuck' in result) throw timedOut(result.stuck)
      this.#running.delete(opener)
      this.#conversations.delete(opener)
      this.#keep(step, result)
      this.#checkExit({ ...step, exit: 0 }, result)
    }
    this.#capture(step, conversation.output)
  }

  #open(step: ReplStep, host: Host): Conversation {
    const program = host.open(step.program, {
      signal: this.#options.signal,
      onOutput: (chunk, stream) => this.emit({ type: 'output', step: conversation.step, chunk, stream }),
    })
    const conversation = new Conversation(program, step)
    this.#running.set(step.id, program)
    this.#conversations.set(step.id, conversation)
    return conversation
  }

  #isTypedIntoAfter(step: ReplStep, opener: string): boolean {
    const { steps } = this.#options
    return steps.slice(steps.indexOf(step) + 1).some((later) => later.type === 'repl' && later.in === opener)
  }

  #hostOf(step: Playable, cluster: Cluster): Host {
    if ('host' in step && step.host) return cluster.host(step.host)
    const [first] = cluster.hosts
    if (!first) throw new TypeError(`the topology ${cluster.topology.name} has no hosts`)
    return first
  }

  #onOutput(step: Step) {
    return (chunk: string, stream: 'stdout' | 'stderr') =>
      this.emit({ type: 'output', step: step.id, chunk, stream })
  }

  #keep(step: Step, { output, exitCode }: Pick<ExecResult, 'output' | 'exitCode'>): void {
    this.outputs[step.id] = { part: step.part, output, exitCode }
  }

  #checkExit(step: Step & { exit: number | 'any' }, { exitCode, output }: ExecResult): void {
    if (step.exit === 'any' || exitCode === step.exit) return
    const why = {
      zh: `退出码是 ${exitCode}，本应是 ${step.exit}`,
      en: `it exited with ${exitCode} instead of ${step.exit}`,
    }
    throw this.#failed(step, why, output)
  }

  #capture(step: BashStep | ReplStep, output: string): void {
    for (const [name, pattern] of Object.entries(step.capture)) {
      const [, value] = pattern.exec(output) ?? []
      if (value === undefined) {
        const why = {
          zh: `输出里找不到 ${name}（${pattern.source}）`,
          en: `its output has no ${name} (${pattern.source})`,
        }
        throw this.#failed(step, why, output)
      }
      this.captures.set(name, value)
    }
  }

  #failed(step: Step, why: Text, details?: string) {
    return errors['step-failed']({ lab: this.#options.lab.id, step: step.id, why }, { details })
  }

  #timedOut(step: Step, within: number, seen: Text, details?: string) {
    const seconds = Math.round(within / 1000)
    return errors['step-timed-out']({ lab: this.#options.lab.id, step: step.id, seconds, seen }, { details })
  }
}

function notRunning(step: string): Text {
  return { zh: `步骤 ${step} 已经停了`, en: `step ${step} is not running any more` }
}

function endedEarly(exitCode: number | null): Text {
  return { zh: `它已经结束了（退出码 ${exitCode}）`, en: `it has already ended (exit code ${exitCode})` }
}

function lastLine(output: string): Text {
  const line = output.trimEnd().split('\n').at(-1) ?? ''
  return line ? { zh: line, en: line } : { zh: '没有任何输出', en: 'no output' }
}
