import { readFileSync } from 'node:fs'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import type { LabError } from '@flink-lab/engine/errors'
import { seedFingerprint } from '../seed.ts'
import type { CheckResult } from '../spec.ts'
import type { Seeds } from '../world.ts'
import { problemOf, type Report } from './report.ts'

const flinkLabVersion: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version

/** What every kind of grading knows before it begins. */
export interface Grading {
  lab: string
  kind: Report['kind']
  /** Sum of the points of the lab's checks. */
  max: number
  seeds: Seeds
  cluster?: Cluster
  engine?: Engine
}

/** A report in the making: the clock runs from here, `judged` or `unknown` closes it. */
export function draftReport(grading: Grading) {
  const start = Date.now()
  const close = (
    part: Pick<Report, 'verdict' | 'score' | 'checks' | 'canary' | 'problem' | 'evidence'>,
  ): Report => ({
    schema: 'flink-lab/report/v1',
    lab: grading.lab,
    kind: grading.kind,
    max: grading.max,
    seeds: { task: seedFingerprint(grading.seeds.task), data: grading.seeds.data },
    startedAt: new Date(start).toISOString(),
    durationMs: Date.now() - start,
    cluster: grading.cluster
      ? { topology: grading.cluster.topology.name, driver: grading.cluster.driver }
      : null,
    versions: {
      flinkLab: flinkLabVersion,
      flink: grading.engine?.flink.version ?? null,
      java: grading.engine?.java.build ?? null,
    },
    ...part,
  })
  return {
    elapsedMs: () => Date.now() - start,
    /** Pass only when every check passes: a skipped check is not a pass. */
    judged(checks: CheckResult[], more: Pick<Report, 'canary' | 'evidence'> = {}): Report {
      const verdict = checks.length > 0 && checks.every((c) => c.status === 'pass') ? 'pass' : 'fail'
      return close({ verdict, score: checks.reduce((sum, c) => sum + c.points, 0), checks, ...more })
    },
    /** Nothing is known of the submission: no score, no check line, and the reason. */
    unknown(error: LabError, more: Pick<Report, 'canary' | 'evidence'> = {}): Report {
      return close({ verdict: 'unknown', score: null, checks: [], problem: problemOf(error), ...more })
    },
  }
}

/** Points that a list of checks can give. */
export function pointsOf(checks: readonly { points: number }[]): number {
  return checks.reduce((sum, check) => sum + check.points, 0)
}
