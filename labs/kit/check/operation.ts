import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { LabError } from '@flink-lab/engine/errors'
import { gradeOperation } from '@flink-lab/grader/operation/grade'
import type { Report } from '@flink-lab/grader/report/report'
import type { CheckOptions } from '../check.ts'
import type { Lab } from '../lab.ts'
import { loadSteps } from '../load.ts'
import { play } from '../play.ts'
import { renderInto } from '../submission.ts'
import { taskContents } from './task-contents.ts'

type Options = CheckOptions<Extract<Lab, { kind: 'operation' }>>

/** Looks at the student's live cluster; without one, replays the submission on a fresh topology first. */
export async function checkOperation(options: Options): Promise<Report> {
  const { lab, seeds, engine } = options
  if (options.cluster) return gradeOperation({ spec: lab, cluster: options.cluster, seeds, engine })
  return replayed(options, (cluster) =>
    gradeOperation({ spec: lab, cluster, seeds, engine, canary: () => solutionPasses(options) }),
  )
}

/** The canary: does the lab's own solution pass on a topology of its own? */
async function solutionPasses(options: Options): Promise<boolean> {
  const { lab, seeds, engine } = options
  const workspace = await mkdtemp(join(tmpdir(), 'flink-lab-canary-'))
  try {
    await renderInto(workspace, [join(lab.folder, 'solution')], lab.task(seeds.task))
    const report = await replayed({ ...options, workspace, onEvent: undefined }, (cluster) =>
      gradeOperation({ spec: lab, cluster, seeds, engine }),
    )
    return report.verdict === 'pass'
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Plays a submission on a fresh topology and grades what it left there, before any of it is stopped. */
async function replayed(options: Options, grade: (cluster: Cluster) => Promise<Report>): Promise<Report> {
  const { lab, workspace, seeds, up, onEvent, signal } = options
  const steps = await loadSteps(lab)
  const contents = await taskContents(workspace, steps)
  const { name, bare } = lab.taskTopology ?? { name: lab.topology, bare: false }
  await using cluster = await up(topologyNamed(name), { bare, signal })
  try {
    await using _playing = await play({
      lab,
      steps: lab.taskTopology ? steps.filter(({ part }) => part === 'task') : steps,
      seeds,
      clusterFor: async () => cluster,
      onTask: (step) => contents.get(step.id) ?? 'skip',
      lenient: true,
      onEvent,
      signal,
    })
    return await grade(cluster)
  } catch (error) {
    // A step after the student's own that never came true: the checks say better than it what is missing.
    const stuck = error instanceof LabError && ['step-failed', 'step-timed-out'].includes(error.code)
    if (!stuck) throw error
    return await grade(cluster)
  }
}
