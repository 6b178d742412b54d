import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import { judge } from '../judge.ts'
import { draftReport, pointsOf } from '../report/draft.ts'
import type { Report } from '../report/report.ts'
import type { AnswersSpec, CheckResult } from '../spec.ts'
import { asProblem } from '../unknown.ts'
import type { Seeds } from '../world.ts'
import { parseAnswers } from './parse.ts'

export interface GradeAnswersOptions<Task> {
  spec: AnswersSpec<Task>
  /** The answers file as the student left it. */
  answers: string
  /** Reads the true answers from the student's own cluster or evidence, by question id. */
  truth: () => Promise<Record<string, string>>
  cluster?: Cluster
  seeds: Seeds
  engine?: Engine
}

/** Compares answers with the truth of the cluster they were read from; no truth, no verdict. */
export async function gradeAnswers<Task>(options: GradeAnswersOptions<Task>): Promise<Report> {
  const { spec, cluster, seeds, engine } = options
  const report = draftReport({
    lab: spec.id,
    kind: 'answers',
    max: pointsOf(spec.checks),
    seeds,
    cluster,
    engine,
  })
  const parsed = parseAnswers(options.answers)
  if (!parsed.ok) return report.judged(unreadable(spec.checks, parsed))
  try {
    const truth = await options.truth()
    const evidence = { task: spec.task(seeds.task), answers: parsed.answers, truth }
    return report.judged(await judge(spec.checks, evidence, spec.hints))
  } catch (error) {
    return report.unknown(asProblem(error))
  }
}

/** The file itself is the failed check; the lab's own checks never ran. */
function unreadable(
  checks: readonly Pick<CheckResult, 'id' | 'title' | 'points'>[],
  problem: Extract<ReturnType<typeof parseAnswers>, { ok: false }>,
): CheckResult[] {
  const file: CheckResult = {
    id: 'answers-file',
    title: { zh: '答案文件可以读取', en: 'The answers file can be read' },
    status: 'fail',
    points: 0,
    max: 0,
    expected: { zh: '每行一个“问题: 答案”', en: 'one "question: answer" a line' },
    seen: problem.seen,
    messageId: problem.messageId,
    hint: {
      zh: '冒号后要有一个空格；含有冒号的答案要用引号括起来。重新得到空白文件：npx flink-lab reset',
      en: 'Put a space after the colon and quotes round an answer that holds a colon. Blank file: npx flink-lab reset',
    },
  }
  const rest = checks.map(
    (check): CheckResult => ({
      id: check.id,
      title: check.title,
      status: 'skipped',
      points: 0,
      max: check.points,
    }),
  )
  return [file, ...rest]
}
