import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Topology } from '@flink-lab/cluster-sim/topology'
import type { Engine } from '@flink-lab/engine/engine'
import type { GradeEvent } from '@flink-lab/grader/grading'
import type { ProgramTools } from '@flink-lab/grader/program/tools'
import type { Report } from '@flink-lab/grader/report/report'
import type { Seeds } from '@flink-lab/grader/world'
import type { Lab } from './lab.ts'
import type { PlayEvent } from './play-events.ts'

export interface CheckOptions<L extends Lab = Lab> {
  lab: L
  /** The submission: sources, step files, or `answers.yaml`. */
  workspace: string
  /**
   * Program and answers labs: the cluster to run on or to read. Operation labs: the student's live cluster;
   * without one the submission is replayed on a fresh topology.
   */
  cluster?: Cluster
  /** Starts a topology for a replay; it is taken down here. */
  up: (topology: Topology, options: { bare: boolean; signal?: AbortSignal }) => Promise<Cluster>
  seeds: Seeds
  /** Asked for by program labs only. */
  tools?: () => Promise<ProgramTools>
  engine?: Engine
  /** What `run` captured, for answers whose truth is a capture. */
  captures?: Readonly<Record<string, string>>
  /** What scripts (`answers.sh`) have printed on this cluster, by their text: given one, each is run once. */
  printed?: Map<string, string>
  onEvent?: (event: PlayEvent | GradeEvent) => void
  signal?: AbortSignal
}

/**
 * The verdict on one submission.
 * @throws LabError `no-lab-cluster`, `bad-submission`, or why a fresh topology did not start
 */
export async function checkLab(options: CheckOptions): Promise<Report> {
  const { lab } = options
  switch (lab.kind) {
    case 'program': {
      const { checkProgram } = await import('./check/program.ts')
      return checkProgram({ ...options, lab })
    }
    case 'operation': {
      const { checkOperation } = await import('./check/operation.ts')
      return checkOperation({ ...options, lab })
    }
    case 'answers': {
      const { checkAnswers } = await import('./check/answers.ts')
      return checkAnswers({ ...options, lab })
    }
  }
}
