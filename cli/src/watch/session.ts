import { existsSync } from 'node:fs'
import { LabError } from '@flink-lab/engine/errors'
import type { Report } from '@flink-lab/grader/report/report'
import { allLabs } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { loadLab } from '@flink-lab/labs/kit/load'
import { progressOf, readProgress, type Standing, standingOf } from '@flink-lab/labs/kit/progress'
import { workspaceOf } from '@flink-lab/labs/kit/workspace'
import type { Checker } from '../checker.ts'
import type { CommandDefinition, Context } from '../command.ts'
import { ensureStarted } from '../ensure-started.ts'
import { labAfter } from '../next-lab.ts'
import { root } from '../paths.ts'
import type { Because, WatchMode, WatchView } from '../render/watch.ts'
import { watchSaves } from './saves.ts'
import type { Turns } from './turns.ts'

const texts = {
  last: { zh: '这是最后一个实验了。', en: 'This is the last lab of the course.' },
  resetAgain: {
    zh: '再按一次 r 就恢复到起始状态（你的文件会留一份备份）。',
    en: 'Press r again to put the lab back to its starter (your files are kept as a backup).',
  },
} as const

export interface SessionOptions {
  context: Context
  checker: Checker
  view: WatchView
  turns: Turns
  mode: WatchMode
}

/** One student's sitting: which lab is open, what a save and a key lead to. What takes time waits its turn. */
export class Session implements AsyncDisposable {
  readonly #options: SessionOptions
  #lab: Lab
  #saves: AsyncDisposable | undefined
  #resetAsked = false

  constructor(lab: Lab, options: SessionOptions) {
    this.#lab = lab
    this.#options = options
  }

  /** Opens a lab, begun now if it was not yet. A program is checked at once: its cluster and JVMs get warm on it. */
  open(lab: Lab = this.#lab): void {
    const { context, turns, view, checker, mode } = this.#options
    turns.ask('open', async () => {
      await checker.keepOnly([lab])
      this.#lab = lab
      const workspace = await ensureStarted(lab, context)
      await this.#watch()
      view.watching(lab, workspace, mode, await readProgress(root()))
      if (lab.kind === 'program' && mode !== 'manual') this.check({ why: 'begin' })
      else await this.#showKeys()
    })
  }

  check(because: Because): void {
    const { turns, view } = this.#options
    turns.ask('check', async () => {
      const lab = this.#lab
      view.checking(lab, because)
      const { report, before, standing } = await this.#verdict(lab, view.first)
      view.checked(report, before, standing)
      await this.#showKeys()
    })
  }

  /** Every lab that was begun. A save in the meantime is more urgent: the rest is left out. */
  checkAll(): void {
    const { turns, view, checker } = this.#options
    turns.ask('check-all', async () => {
      for (const id of allLabs()) {
        const lab = await loadLab(id)
        if (!existsSync(workspaceOf(root(), lab))) continue
        if (turns.isWaiting('check')) return
        await checker.keepOnly([this.#lab, lab])
        try {
          const { report, standing } = await this.#verdict(lab)
          view.checkedOne(report, standing)
        } catch (error) {
          if (!(error instanceof LabError)) throw error
          view.notCheckedOne(lab, error)
        }
      }
      await checker.keepOnly([this.#lab])
      await this.#showKeys()
    })
  }

  /** Moves on in the course. */
  next(): void {
    const { turns, view } = this.#options
    turns.ask('next', async () => {
      const id = labAfter(this.#lab.id)
      if (id) this.open(await loadLab(id))
      else view.say(texts.last)
    })
  }

  /** Asked twice, since one key must not take anyone's work out of the editor. */
  reset(): void {
    if (this.#resetAsked) this.command('reset', () => import('../commands/reset.ts'))
    else this.#options.view.say(texts.resetAgain)
    this.#resetAsked = !this.#resetAsked
  }

  forgetReset(): void {
    this.#resetAsked = false
  }

  /** What the command of that name does, for the open lab. */
  command(name: string, load: () => Promise<{ default: CommandDefinition }>): void {
    const { turns, context } = this.#options
    const out = {
      ...context.out,
      data: (value: unknown) => context.out.data({ type: name, ...Object(value) }),
    }
    turns.ask(name, async () => {
      const { default: definition } = await load()
      await definition.run({ ...context, out }, [this.#lab.id], {})
      await this.#showKeys()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#saves?.[Symbol.asyncDispose]()
  }

  async #watch(): Promise<void> {
    const { mode, view } = this.#options
    await this.#saves?.[Symbol.asyncDispose]()
    this.#saves = undefined
    if (mode === 'manual') return
    this.#saves = await watchSaves(workspaceOf(root(), this.#lab), {
      poll: mode === 'poll',
      onSave: (file) => this.check({ why: 'save', file }),
      onError: view.failed,
    })
  }

  async #verdict(
    lab: Lab,
    onFirst?: WatchView['first'],
  ): Promise<{ report: Report; before: Standing; standing: Standing }> {
    const standing = async () => standingOf(progressOf(await readProgress(root()), lab.id))
    const before = await standing()
    const report = await this.#options.checker.check(lab, workspaceOf(root(), lab), onFirst)
    return { report, before, standing: await standing() }
  }

  async #showKeys(): Promise<void> {
    const { view, mode, context } = this.#options
    if (!process.stdin.isTTY || context.json) return
    const { passedAt, gaveUpAt } = progressOf(await readProgress(root()), this.#lab.id)
    view.keys({ solution: Boolean(passedAt ?? gaveUpAt), manual: mode === 'manual' })
  }
}
