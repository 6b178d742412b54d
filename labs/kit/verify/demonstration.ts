import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { engineRoot } from '@flink-lab/engine/cache'
import { labHome } from '@flink-lab/engine/home'
import type { Seeds } from '@flink-lab/grader/world'
import { taskContents } from '../check/task-contents.ts'
import type { CheckOptions } from '../check.ts'
import type { Lab } from '../lab.ts'
import { loadSteps } from '../load.ts'
import { type PlayResult, play } from '../play.ts'
import type { PlayEvent } from '../play-events.ts'
import type { Recorder } from '../recording.ts'
import type { Part, Step } from '../steps/step.ts'
import { isRecorded } from '../structure/files.ts'

/** Recordings are made and proved with these, so that a student's own values in them are the same. */
export const recordedSeeds: Seeds = { task: 'recorded', data: 'recorded' }

export interface DemonstrationOptions {
  lab: Lab
  seeds: Seeds
  up: CheckOptions['up']
  /** Submission whose step files are played where it is the student's turn; without one the playing ends there. */
  submission?: string
  /** Which steps are played; default: those of both parts. */
  parts?: readonly Part[]
  onEvent?: (event: PlayEvent) => void
  signal?: AbortSignal
}

/** A lab played to its end, on clusters of its own that are up until it is disposed of. */
export interface Demonstration extends AsyncDisposable {
  steps: readonly Step[]
  played: PlayResult
  /** What scripts (`answers.sh`) have printed on its clusters, by their text: each is run once. */
  printed: Map<string, string>
  /** The cluster a part was played on, started now if no step needed it. */
  cluster: (part: Part) => Promise<Cluster>
}

/** @throws LabError of the player, or why a topology did not start; everything is down by then */
export async function demonstrate(options: DemonstrationOptions): Promise<Demonstration> {
  const { lab, seeds, up, submission, parts = ['demo', 'task'], onEvent, signal } = options
  await using starting = new AsyncDisposableStack()
  let owner = starting
  const clusters = new Map<string, Promise<Cluster>>()
  const start = async (own: Lab['taskTopology']) => {
    const { name, bare } = own ?? { name: lab.topology, bare: false }
    return owner.use(await up(topologyNamed(name), { bare, signal }))
  }
  const cluster = (part: Part) => {
    const own = part === 'task' ? lab.taskTopology : undefined
    const key = own ? 'task' : 'demo'
    const known = clusters.get(key) ?? start(own)
    clusters.set(key, known)
    return known
  }
  const steps = (await loadSteps(lab)).filter(({ part }) => parts.includes(part))
  const contents = submission && (await taskContents(submission, steps))
  const played = await play({
    lab,
    steps,
    seeds,
    clusterFor: cluster,
    onTask: (step) => (contents ? (contents.get(step.id) ?? 'skip') : 'wait'),
    onEvent,
    signal,
  })
  owner.use(played)
  owner = starting.move()
  const owned = owner
  return { steps, played, printed: new Map(), cluster, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

/** What the recorded steps have printed, and what in it differs from run to run. */
export async function recordedOutputs({ steps, played, cluster }: Demonstration) {
  const recorded = steps.filter(isRecorded)
  const parts = [...new Set(recorded.map(({ part }) => part))]
  const replace = replacements(await Promise.all(parts.map(cluster)))
  return recorded.flatMap((step) => {
    const output = played.outputs[step.id]
    if (!output) return []
    const recorder: Recorder = {
      captures: played.captures,
      replace,
      unordered: 'unordered' in step && step.unordered,
    }
    return [{ step: step.id, output: output.output, recorder }]
  })
}

/** Paths of this machine as a student on the host thinks of them. */
function replacements(clusters: readonly Cluster[]): Record<string, string> {
  const roots = clusters.flatMap(({ hosts }) =>
    hosts.map(({ flinkHome }) => flinkHome.split('/root/training')[0] ?? ''),
  )
  return {
    ...Object.fromEntries(roots.map((root) => [root, ''])),
    [labHome()]: '<cache>',
    [engineRoot()]: '<cache>/engine',
  }
}
