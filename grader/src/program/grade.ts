import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Text } from '@flink-lab/engine/text'
import { errors } from '../errors.ts'
import type { GradeStep, OnGradeEvent } from '../grading.ts'
import { judge } from '../judge.ts'
import { draftReport, pointsOf } from '../report/draft.ts'
import type { Report } from '../report/report.ts'
import type { CheckResult, ProgramSpec } from '../spec.ts'
import { asProblem } from '../unknown.ts'
import type { Seeds, World } from '../world.ts'
import { compileWithin } from './compile-within.ts'
import type { ProgramEvidence, ProgramRun } from './evidence.ts'
import { hdfsRoot } from './hdfs-root.ts'
import { programHints } from './hints.ts'
import { runProgram } from './run.ts'
import { scratchFolder } from './scratch.ts'
import { sourcesIn } from './sources.ts'
import type { ProgramTools } from './tools.ts'
import { trouble } from './trouble.ts'

export interface GradeProgramOptions<Task, Truth> {
  spec: ProgramSpec<Task, Truth>
  /** Path (relative, as in the student's folder) → source text. */
  submission: ReadonlyMap<string, string>
  /** The lab's own solution for the same task, for the canary. */
  solution: ReadonlyMap<string, string>
  cluster: Cluster
  seeds: Seeds
  tools: ProgramTools
  signal?: AbortSignal
  onEvent?: OnGradeEvent
  /** Where the evidence is written as JSON, for `report.evidence`. */
  evidenceFile?: string
}

/**
 * Compiles the submission, runs it on fresh seeded inputs, and forms the verdict from what it left. Never
 * throws for anything the submission or the cluster does; only an aborted `signal` and a bug throw.
 */
export async function gradeProgram<Task, Truth>(options: GradeProgramOptions<Task, Truth>): Promise<Report> {
  const { spec, cluster, seeds, tools, signal } = options
  const report = draftReport({
    lab: spec.id,
    kind: 'program',
    max: pointsOf(spec.checks),
    seeds,
    cluster,
    engine: tools.engine,
  })
  const say = (step: GradeStep['step'], doing: Text) =>
    options.onEvent?.({ type: 'grade', step, doing, elapsedMs: report.elapsedMs() })
  const world = spec.world(seeds)
  const folder = await scratchFolder(cluster, 'grade')
  const bench = { ...options, world, folder, hdfsFolder: `/flink-lab/${randomBytes(8).toString('hex')}`, say }
  const judged = async (evidence: ProgramEvidence<Task, Truth>, more: Pick<Report, 'canary'> = {}) => {
    say('judging', { zh: '对照证据', en: 'Looking at the evidence' })
    const checks = await judgeProgram(spec, evidence)
    if (options.evidenceFile) await writeFile(options.evidenceFile, JSON.stringify(evidence, null, 1))
    return report.judged(checks, { ...more, evidence: options.evidenceFile })
  }
  try {
    const first = await attempt(bench, options.submission, async (evidence) => {
      const [run] = evidence.runs
      if (!run || !options.onEvent) return
      const checks = await judgeProgram(spec, evidence)
      options.onEvent({
        type: 'first-verdict',
        verdict: checks.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
        parallelism: run.parallelism,
        parallelismsToCome: spec.parallelisms.slice(1),
        checks,
        elapsedMs: report.elapsedMs(),
      })
    })
    if (!first.trouble) return await judged(first.evidence)
    const reason = first.problem?.message ?? describe(first.evidence.runs.at(-1))
    say('canary', {
      zh: '用标准答案检验集群是否正常',
      en: "Asking the lab's own solution whether the cluster is sound",
    })
    const canary = await attempt(bench, options.solution).then(
      async ({ evidence, problem }) =>
        problem === undefined &&
        (await judgeProgram(spec, evidence)).every((check) => check.status === 'pass'),
    )
    if (!canary) {
      const failed = first.problem
        ? asProblem(first.problem)
        : errors['grading-environment-failed']({ problem: reason })
      return report.unknown(failed, { canary: { verdict: 'fail', reason } })
    }
    const more = { canary: { verdict: 'pass', reason } as const }
    if (first.trouble === 'limit') return await judged(first.evidence, more)
    say('retrying', {
      zh: '集群正常，再运行一次你的程序',
      en: 'The cluster is sound: running your program once more',
    })
    const second = await attempt(bench, options.submission)
    if (!second.problem) return await judged(second.evidence, more)
    return await judged(broken(second.evidence, second.problem.message, spec.parallelisms[0] ?? 1), more)
  } catch (error) {
    signal?.throwIfAborted()
    return report.unknown(asProblem(error))
  } finally {
    await Promise.all([
      rm(folder, { recursive: true, force: true }),
      // On a cluster that is down there is nothing to remove.
      cluster.hdfs.remove(bench.hdfsFolder).catch(() => {}),
    ])
  }
}

function judgeProgram<Task, Truth>(
  spec: ProgramSpec<Task, Truth>,
  evidence: ProgramEvidence<Task, Truth>,
): Promise<CheckResult[]> {
  return judge(spec.checks, evidence, [...spec.hints, ...programHints])
}

interface Bench<Task, Truth> extends GradeProgramOptions<Task, Truth> {
  world: World<Task, Truth>
  folder: string
  hdfsFolder: string
  say: (step: GradeStep['step'], doing: Text) => void
}

interface Attempt<Task, Truth> {
  evidence: ProgramEvidence<Task, Truth>
  /** Set when the evidence alone does not say whose fault it is. */
  trouble?: 'daemon' | 'limit'
  /** What the grader itself met: then the evidence is not whole. */
  problem?: Error
}

/** Compiles the sources and runs them at each parallelism, on the world's inputs, until a run ends badly. */
async function attempt<Task, Truth>(
  bench: Bench<Task, Truth>,
  submission: ReadonlyMap<string, string>,
  /** Told of the first of several runs before the next one begins. */
  onFirstRun?: (evidence: ProgramEvidence<Task, Truth>) => Promise<void>,
): Promise<Attempt<Task, Truth>> {
  const { spec, world, tools, cluster, signal } = bench
  const { language, mainClass } = spec
  const sources = sourcesIn(submission, language)
  const evidence: ProgramEvidence<Task, Truth> = {
    task: world.task,
    truth: world.truth,
    compile: { problems: [], durationMs: 0 },
    runs: [],
  }
  const id = randomBytes(4).toString('hex')
  const jar = join(bench.folder, `${id}.jar`)
  bench.say('compiling', { zh: '编译', en: 'Compiling' })
  // A cluster that is down is of no interest to a program that does not compile: compile is awaited first.
  const prepared = prepare(bench).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  )
  try {
    const compiled = await compileWithin(tools, { language, sources, jar, mainClass, signal })
    evidence.compile = compiled
    if (compiled.timedOut) return { evidence, trouble: 'limit' }
    if (compiled.problems.length > 0) return { evidence }
    const unprepared = await prepared
    if (unprepared) throw unprepared
    const ownFiles = [...sources.keys()].map((path) => basename(path))
    const root = hdfsRoot(cluster)
    await using client = tools.clients.take(language)
    for (const parallelism of spec.parallelisms) {
      bench.say('running', {
        zh: `以并行度 ${parallelism} 运行`,
        en: `Running at parallelism ${parallelism}`,
      })
      const outputPath = `${bench.hdfsFolder}/${id}-${evidence.runs.length + 1}`
      const run = await runProgram({
        cluster,
        client,
        jar,
        mainClass,
        args: spec.args({ input: `${root}${bench.hdfsFolder}/input`, output: `${root}${outputPath}` }),
        parallelism,
        timeout: spec.timeout,
        ownFiles,
        outputPath,
        watch: spec.watch,
        signal,
      })
      evidence.runs.push(run)
      const found = trouble(run)
      if (found) return { evidence, trouble: found }
      if (run.end.kind !== 'returned' || run.leftRunning.length > 0) break
      if (evidence.runs.length === 1 && spec.parallelisms.length > 1) await onFirstRun?.(evidence)
    }
    return { evidence }
  } catch (error) {
    signal?.throwIfAborted()
    return { evidence, trouble: 'daemon', problem: error instanceof Error ? error : new Error(String(error)) }
  } finally {
    await prepared
  }
}

/** Every daemon up and this run's inputs in HDFS. */
async function prepare(
  bench: Pick<Bench<unknown, unknown>, 'cluster' | 'world' | 'hdfsFolder' | 'signal'>,
): Promise<void> {
  const { cluster, world, hdfsFolder, signal } = bench
  await cluster.ensureReady({ signal })
  await Promise.all(
    world.inputs.map((input) => cluster.hdfs.write(`${hdfsFolder}/input/${input.path}`, input.content)),
  )
}

/** Evidence of a program under which the cluster broke twice while it held under the solution. */
function broken<Task, Truth>(
  evidence: ProgramEvidence<Task, Truth>,
  problem: string,
  parallelism: number,
): ProgramEvidence<Task, Truth> {
  const run: ProgramRun = {
    parallelism,
    end: { kind: 'broke-cluster', problem },
    stdout: '',
    jobs: [],
    leftRunning: [],
    outputPath: '',
    durationMs: 0,
  }
  return { ...evidence, runs: [...evidence.runs, run] }
}

/** Why the canary was asked, in a line for the report. */
function describe(run: ProgramRun | undefined): string {
  if (!run) return 'compilation did not end'
  if (run.lost?.length) return `lost ${run.lost.join(', ')}`
  if (run.end.kind === 'threw') return run.end.rootCause.split('\n', 1)[0]?.slice(0, 300) ?? 'threw'
  return run.end.kind
}
