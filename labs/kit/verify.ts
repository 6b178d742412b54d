import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Compiler } from '@flink-lab/engine/compile-service'
import type { Engine } from '@flink-lab/engine/engine'
import { LabError } from '@flink-lab/engine/errors'
import type { GradeEvent } from '@flink-lab/grader/grading'
import type { ProgramTools } from '@flink-lab/grader/program/tools'
import type { CheckOptions } from './check.ts'
import type { Lab } from './lab.ts'
import type { PlayEvent } from './play-events.ts'
import { languageOf, startProgramTools } from './program-tools.ts'
import { difference } from './recording.ts'
import { recordingOf } from './recordings.ts'
import { structureProblems } from './structure.ts'
import { loadAlternatives, loadVariants } from './variants.ts'
import { swapped, withoutTask } from './verify/cheats.ts'
import { checkerOn } from './verify/checker.ts'
import { type Demonstration, demonstrate, recordedOutputs, recordedSeeds } from './verify/demonstration.ts'
import {
  type Judgement,
  mustFailOnly,
  mustFailUsefully,
  mustPass,
  nothingWaitsFor,
} from './verify/judgements.ts'
import { sharesCluster } from './verify/proofs.ts'
import { withSolution, withStarter, withVariant } from './verify/submissions.ts'

/** One thing that must hold of a lab: `structure`, `steps`, `recordings`, `starter`, `solution`, `right/<name>`, `wrong/<name>`, … */
export interface VerifyEvent {
  type: 'verify'
  lab: string
  what: string
  state: 'started' | 'held' | 'broken'
  /** For the lab's author. */
  problem?: string
  elapsedMs?: number
}

export interface VerifyOptions {
  lab: Lab
  up: CheckOptions['up']
  /** For programs, as many labs use it: whoever started it ends it. Default: one of its own. */
  compiler?: Compiler
  engine?: Engine
  /** Which proofs are made, by what is proved; default: all. */
  proving?: (what: string) => boolean
  onEvent?: (event: VerifyEvent | PlayEvent | GradeEvent) => void
  signal?: AbortSignal
}

/** What proofs are made with, beside what the caller gives. */
export interface ProofOptions extends VerifyOptions {
  /** Warm tools for a cluster, which end with the lab. Asked for by program labs only. */
  tools: (cluster: Cluster) => Promise<ProgramTools>
}

/**
 * Proves a lab: its steps play with the recorded output, its starter fails usefully, its solution and its
 * alternatives pass, each wrong variant fails only the check it names, nobody passes with another's work or without doing the task.
 * @returns what did not hold; empty for a sound lab
 */
export async function verifyLab(options: VerifyOptions): Promise<VerifyEvent[]> {
  const broken: VerifyEvent[] = []
  const { lab, compiler, proving = () => true } = options
  const prove = async (what: string, proof: () => Promise<Judgement>) => {
    if (!proving(what)) return true
    const event = { type: 'verify', lab: lab.id, what } as const
    const begin = Date.now()
    options.onEvent?.({ ...event, state: 'started' })
    const problem = await proof().catch((error) => {
      options.signal?.throwIfAborted()
      if (error instanceof LabError) return [error.text.en, error.details].filter(Boolean).join('\n')
      throw error
    })
    const elapsedMs = Date.now() - begin
    const end: VerifyEvent = { ...event, state: problem ? 'broken' : 'held', problem, elapsedMs }
    options.onEvent?.(end)
    if (problem) broken.push(end)
    return problem === undefined
  }
  const sound = await prove('structure', async () => (await structureProblems(lab)).join('\n') || undefined)
  if (!sound) return broken
  await using stack = new AsyncDisposableStack()
  const tools = oncePerCluster((cluster) => startProgramTools(cluster, stack, languageOf(lab), compiler))
  await proveOnClusters({ ...options, tools }, prove)
  return broken
}

/** Tools are warm JVMs: one set serves every submission that is graded on a cluster. */
function oncePerCluster(tools: ProofOptions['tools']): typeof tools {
  const known = new Map<Cluster, Promise<ProgramTools>>()
  return (cluster) => {
    const made = known.get(cluster) ?? tools(cluster)
    known.set(cluster, made)
    return made
  }
}

type Prove = (what: string, proof: () => Promise<Judgement>) => Promise<boolean>

async function proveOnClusters(options: ProofOptions, prove: Prove): Promise<void> {
  const { lab, onEvent, signal, up } = options
  const seeds = recordedSeeds
  const task = lab.task(seeds.task)
  await using solution = await withSolution(lab, task)
  let demonstration: Demonstration | undefined
  await using stack = new AsyncDisposableStack()
  const played = await prove('steps', async () => {
    demonstration = await demonstrate({ lab, seeds, up, submission: solution.path, onEvent, signal })
    stack.use(demonstration)
    return undefined
  })
  const shown = demonstration
  // What is submitted to a cluster of its own needs no demonstration.
  if (!played || (!shown && sharesCluster(lab))) return
  if (shown) await prove('recordings', () => recordingsHold(lab, shown))

  const check = checkerOn(options, shown)
  await prove('solution', async () => mustPass(await check(lab, solution.path, { seeds, live: true })))
  await prove('starter', async () => {
    await using starter = await withStarter(lab, task)
    return mustFailUsefully(await check(lab, starter.path, { seeds }))
  })
  for (const alternative of await loadAlternatives(lab)) {
    await prove(`right/${alternative.name}`, async () => {
      await using right = await withVariant(lab, alternative, task)
      return mustPass(await check(lab, right.path, { seeds }))
    })
  }
  for (const variant of await loadVariants(lab)) {
    await prove(`wrong/${variant.name}`, async () => {
      await using wrong = await withVariant(lab, variant, task)
      return mustFailOnly(await check(nothingWaitsFor(lab, variant.check), wrong.path, { seeds }), variant)
    })
  }
  if (lab.kind === 'operation') await prove('task not done', () => withoutTask(options, seeds))
  await prove("another student's work", () => swapped(options, solution.path, shown))
}

async function recordingsHold(lab: Lab, demonstration: Demonstration): Promise<Judgement> {
  const { driver } = await demonstration.cluster('demo')
  for (const { step, output, recorder } of await recordedOutputs(demonstration)) {
    const recorded = await recordingOf(lab, driver, step)
    if (recorded === undefined) return `step ${step} has no recording: npm run labs:record -- ${lab.id}`
    const differs = difference(recorded, output, recorder)
    if (!differs) continue
    const { line, recorded: was = '(nothing)', actual = '(nothing)' } = differs
    return `step ${step}, line ${line} of its recording: recorded “${was}”, now “${actual}”`
  }
  return undefined
}
