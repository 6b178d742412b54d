import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seeds } from '@flink-lab/grader/world'
import type { Lab } from '../lab.ts'
import type { Part } from '../steps/step.ts'
import { textsBelow } from '../submission.ts'
import type { ProofOptions } from '../verify.ts'
import { checkerOn } from './checker.ts'
import { type Demonstration, demonstrate, recordedSeeds } from './demonstration.ts'
import { type Judgement, mustFail } from './judgements.ts'

/** How many seeds are tried for a task that differs from the recorded one. */
const triedSeeds = 50

/** `run` followed by `check`, with nothing done in between, must not pass. */
export async function withoutTask(options: ProofOptions, seeds: Seeds): Promise<Judgement> {
  const { lab, up, onEvent, signal } = options
  // Where the task has a cluster of its own, nothing of the demonstration's reaches it.
  const parts: readonly Part[] = lab.taskTopology ? ['task'] : ['demo', 'task']
  await using untouched = await demonstrate({ lab, seeds, up, parts, onEvent, signal })
  if (untouched.played.state !== 'waiting') return 'steps.md has no step that is the student’s: task: true'
  return mustFail(await checkerOn(options, untouched)(lab, '', { seeds, live: true }))
}

/** One student's work, handed in by another, must not pass. */
export async function swapped(
  options: ProofOptions,
  work: string,
  shown: Demonstration | undefined,
): Promise<Judgement> {
  const { lab, up, onEvent, signal } = options
  const seeds = otherSeeds(lab)
  if (!seeds) return `task() gives every student the same task (${triedSeeds} seeds tried)`
  if (lab.kind !== 'answers' || !shown) return mustFail(await checkerOn(options, shown)(lab, work, { seeds }))
  // Answers belong to a cluster: the other student's is played too, and given the first one's answers.
  const answers = await answersOf(work, shown)
  const folder = await mkdtemp(join(tmpdir(), 'flink-lab-swapped-'))
  try {
    await writeFile(join(folder, 'answers.yaml'), answers)
    await using other = await demonstrate({ lab, seeds, up, submission: folder, onEvent, signal })
    return mustFail(await checkerOn(options, other)(lab, folder, { seeds }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seeds of another student, whose task is not the recorded one. */
function otherSeeds(lab: Lab): Seeds | undefined {
  const own = JSON.stringify(lab.task(recordedSeeds.task))
  for (let number = 1; number <= triedSeeds; number++) {
    const task = `another-${number}`
    if (JSON.stringify(lab.task(task)) !== own) return { ...recordedSeeds, task }
  }
  return undefined
}

async function answersOf(work: string, { cluster, printed }: Demonstration): Promise<string> {
  const files = await textsBelow(work)
  const [host] = (await cluster('demo')).hosts
  const script = files.get('answers.sh')
  if (!script || !host) return files.get('answers.yaml') ?? ''
  return printed.get(script) ?? (await host.exec(script)).stdout
}
