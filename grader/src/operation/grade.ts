import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import { LabError } from '@flink-lab/engine/errors'
import { errors } from '../errors.ts'
import { judge } from '../judge.ts'
import { draftReport, pointsOf } from '../report/draft.ts'
import type { Report } from '../report/report.ts'
import type { OperationSpec } from '../spec.ts'
import { asProblem } from '../unknown.ts'
import type { Seeds } from '../world.ts'

export interface GradeOperationOptions<Task> {
  spec: OperationSpec<Task>
  /** The cluster the student made. It is looked at as it is: nothing is started or mended. */
  cluster: Cluster
  seeds: Seeds
  engine?: Engine
  /** Replays the lab's solution on a fresh topology; true when it passes. Asked only if something broke. */
  canary?: () => Promise<boolean>
}

/**
 * Looks at what the student made. A daemon that does not answer a check is the student's own, so it fails
 * that check; a cluster that cannot even be asked for its status is the infrastructure's, so nothing is known.
 */
export async function gradeOperation<Task>(options: GradeOperationOptions<Task>): Promise<Report> {
  const { spec, cluster, seeds, engine, canary } = options
  const report = draftReport({
    lab: spec.id,
    kind: 'operation',
    max: pointsOf(spec.checks),
    seeds,
    cluster,
    engine,
  })
  try {
    await cluster.status()
    const evidence = { task: spec.task(seeds.task), cluster }
    return report.judged(await judge(spec.checks, evidence, spec.hints, { labErrors: 'fail' }))
  } catch (error) {
    const problem = asProblem(error)
    if (problem.code === 'check-crashed' || !canary) return report.unknown(problem)
    const passed = await canary().catch(() => false)
    const verdict = { canary: { verdict: passed ? 'pass' : 'fail', reason: problem.message } as const }
    if (!passed) {
      const failed = errors['grading-environment-failed']({ problem: problem.text.en }, { cause: error })
      return report.unknown(failed, verdict)
    }
    return report.judged(
      spec.checks.map((check, index) => ({
        id: check.id,
        title: check.title,
        status: index === 0 ? 'fail' : 'skipped',
        points: 0,
        max: check.points,
        ...(index === 0 && {
          expected: check.title,
          seen: problem.text,
          messageId: error instanceof LabError ? `unreachable/${error.code}` : 'unreachable',
          hint: problem.hint,
        }),
      })),
      verdict,
    )
  }
}
