import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { LabError } from '@flink-lab/engine/errors'
import type { Seeds } from '@flink-lab/grader/world'
import type { Lab } from './lab.ts'
import { Player } from './play/player.ts'
import type { OnPlayEvent } from './play-events.ts'
import { isTask, type Part, type Step } from './steps/step.ts'

/** What becomes of a step that is the student's: stop there, leave it out, or play this content. */
export type TaskAnswer = 'wait' | 'skip' | { content: string }

export interface PlayOptions {
  lab: Lab
  steps: readonly Step[]
  seeds: Seeds
  /** The cluster of a part, started when first asked for and the same one ever after. */
  clusterFor: (part: Part) => Promise<Cluster>
  onEvent?: OnPlayEvent
  /** Asked at each step that is the student's; default: `wait`. */
  onTask?: (step: Step) => TaskAnswer | Promise<TaskAnswer>
  /** A student's step that fails is told of (`failed`) and played past: what counts is what it left behind. */
  lenient?: boolean
  signal?: AbortSignal
}

export interface StepOutput {
  part: Part
  readonly output: string
  exitCode: number | null
}

/** What was played. Background commands run on until it is disposed of, so that a student can look at them. */
export interface PlayResult extends AsyncDisposable {
  state: 'finished' | 'waiting'
  /** The step at which it is the student's turn. */
  waitingAt?: string
  /** By step; a background step's output grows until it is disposed of. */
  outputs: Readonly<Record<string, StepOutput>>
  captures: Readonly<Record<string, string>>
}

/**
 * Plays steps in order on real hosts.
 * @throws LabError `step-failed` (with the output), `step-timed-out` (with what was last seen)
 */
export async function play(options: PlayOptions): Promise<PlayResult> {
  const player = new Player(options)
  const result = (end: Pick<PlayResult, 'state' | 'waitingAt'>): PlayResult => ({
    ...end,
    outputs: player.outputs,
    captures: Object.fromEntries(player.captures),
    [Symbol.asyncDispose]: () => player.stopAll(),
  })
  try {
    for (const step of options.steps) {
      const answer = isTask(step) ? ((await options.onTask?.(step)) ?? 'wait') : undefined
      if (answer === 'wait') {
        const { id, type, part } = step
        const text = player.textOf(step)
        player.emit({
          type: 'step',
          step: id,
          kind: type,
          part,
          state: 'waiting',
          text,
          ...('file' in step && { file: step.file }),
        })
        return result({ state: 'waiting', waitingAt: id })
      }
      if (answer === 'skip' || step.type === 'ask') continue
      try {
        await player.play(step, answer?.content)
      } catch (error) {
        if (!(options.lenient && isTask(step) && error instanceof LabError)) throw error
      }
      await stopAfter(step, options.steps, player)
    }
    return result({ state: 'finished' })
  } catch (error) {
    await player.stopAll()
    throw error
  }
}

async function stopAfter(played: Step, steps: readonly Step[], player: Player): Promise<void> {
  for (const step of steps) {
    if (step.type === 'bash' && step.stop === played.id) await player.stop(step.id)
  }
}
