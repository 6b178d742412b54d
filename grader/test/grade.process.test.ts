import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { pseudo } from '@flink-lab/cluster-sim/topologies/pseudo'
import { up } from '@flink-lab/cluster-sim/up'
import { type Compiler, startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { gradeOperation } from '../src/operation/grade.ts'
import { type ClientPool, startClientPool } from '../src/program/client-pool.ts'
import { gradeProgram } from '../src/program/grade.ts'
import type { ProgramTools } from '../src/program/tools.ts'
import type { RunWatch } from '../src/program/watch.ts'
import type { OperationSpec } from '../src/spec.ts'
import { hostile } from './hostile.ts'
import { counting, program, wordCount } from './word-count.ts'

let cluster: Cluster
let tools: ProgramTools & { compiler: Compiler; clients: ClientPool }

beforeAll(async () => {
  const engine = await openEngine()
  cluster = await up(pseudo)
  const [compiler, clients] = await Promise.all([startCompiler(engine), startClientPool({ engine, cluster })])
  tools = { engine, compiler, clients }
})

afterAll(async () => {
  await tools?.clients[Symbol.asyncDispose]()
  await tools?.compiler[Symbol.asyncDispose]()
  await cluster?.down()
})

const seeds = { task: 'ada', data: 'monday' }
const task = wordCount.task(seeds.task)
const solution = program(counting(task))

const grade = (
  submission: ReadonlyMap<string, string>,
  more: { timeout?: number; parallelisms?: number[] } = {},
) => gradeProgram({ spec: { ...wordCount, ...more }, submission, solution, cluster, seeds, tools })

it('passes the solution at two parallelisms', async () => {
  const report = await grade(solution, { parallelisms: [1, 2] })
  expect(report.checks.filter((check) => check.status !== 'pass')).toEqual([])
  expect(report).toMatchObject({ verdict: 'pass', score: 60, max: 60 })
  expect(report.canary).toBeUndefined()
})

it('fails the right answer to another student’s task', async () => {
  const other = ['bob', 'eve', 'kim', 'lee']
    .map((seed) => wordCount.task(seed))
    .find((t) => t.separator !== task.separator)
  if (!other) throw new Error('every seed gives the same task')
  const report = await grade(program(counting(other)))
  expect(report).toMatchObject({ verdict: 'fail' })
  expect(report.checks.find((check) => check.status === 'fail')).toMatchObject({
    id: 'counts',
    messageId: 'wrong-counts',
  })
})

it('tells what the first run says before the next one begins, and counts what all of them say', async () => {
  const told: string[] = []
  const submission = program(
    counting(task, { sink: '(env.getParallelism() > 1 ? counts.first(1) : counts).writeAsCsv(args[1]);' }),
  )
  const report = await gradeProgram({
    spec: { ...wordCount, parallelisms: [1, 2] },
    ...{ submission, solution, cluster, seeds, tools },
    onEvent(event) {
      if (event.type === 'grade') return void told.push(event.step)
      expect(event).toMatchObject({ parallelism: 1, parallelismsToCome: [2] })
      expect(event.checks.filter(({ status }) => status !== 'pass')).toEqual([])
      told.push(event.verdict)
    },
  })
  expect(told).toEqual(['compiling', 'running', 'pass', 'running', 'judging'])
  expect(report.verdict).toBe('fail')
  expect(report.checks.find((check) => check.status === 'fail')).toMatchObject({ id: 'counts' })
})

it('shows its checks what a watch saw during each run, and ends every watch', async () => {
  let open = 0
  const watch = async (): Promise<RunWatch> => {
    open++
    return {
      seen: async (jobs) => jobs.map(({ state }) => state),
      async [Symbol.asyncDispose]() {
        open--
      },
    }
  }
  const title = { zh: '看到了作业', en: 'Jobs were seen' }
  const spec: typeof wordCount = {
    ...wordCount,
    parallelisms: [1, 2],
    watch,
    checks: [
      {
        id: 'seen',
        title,
        points: 1,
        run({ runs }) {
          expect(runs.map(({ watched }) => watched)).toEqual([['FINISHED'], ['FINISHED']])
          return { status: 'pass' }
        },
      },
    ],
  }
  const report = await gradeProgram({ spec, submission: solution, solution, cluster, seeds, tools })
  expect(report).toMatchObject({ verdict: 'pass', score: 1 })
  expect(open).toBe(0)
})

describe('the client JVM', () => {
  /** What each run of a program that passes has printed, and how it ended. */
  async function runsOf(more: Parameters<typeof counting>[1], members = '') {
    let seen: { stdout: string; end: string }[] = []
    const look: typeof wordCount = {
      ...wordCount,
      parallelisms: [1, 2],
      checks: [
        ...wordCount.checks,
        {
          id: 'look',
          title: { zh: '看一看', en: 'A look' },
          points: 1,
          run({ runs }) {
            seen = runs.map(({ stdout, end }) => ({ stdout, end: end.kind }))
            return { status: 'pass' }
          },
        },
      ],
    }
    const submission = program(counting(task, more), members)
    const report = await gradeProgram({ spec: look, submission, solution, cluster, seeds, tools })
    expect(report.verdict, JSON.stringify(report, null, 1)).toBe('pass')
    return seen
  }
  const printsPid = 'System.out.print(ProcessHandle.current().pid() + " " + runs++);'

  it('serves all runs of a submission, each with classes and output of its own, and no other submission', async () => {
    const members = 'static int runs = 1;'
    const [first, second] = [
      await runsOf({ after: printsPid }, members),
      await runsOf({ after: printsPid }, members),
    ]
    // The last that is printed has no new line; before it is what Flink's client prints of the job.
    const [one, other] = [first, second].map((runs) => runs.map(({ stdout }) => /(\d+) 1$/.exec(stdout)?.[1]))
    expect(one?.[0]).toMatch(/\d/)
    expect(one?.[1]).toBe(one?.[0])
    expect(other?.[0]).toMatch(/\d/)
    expect(other?.[0]).not.toBe(one?.[0])
    expect(other?.[1]).toBe(other?.[0])
  })

  it.each([
    ['put something else in their place', 'System.setOut(null); System.setErr(null);'],
    ['have closed them', 'System.out.close(); System.err.close();'],
    ['have closed one of them', 'System.out.close();'],
  ])('reads the standard streams of programs that %s', async (_, after) => {
    const runs = await runsOf({ before: 'System.out.println("begun");', after })
    expect(runs.map(({ end }) => end)).toEqual(['returned', 'returned'])
    for (const { stdout } of runs) expect(stdout).toMatch(/^begun\nJob has been submitted [\s\S]*\n\n$/)
  })

  it('is not kept waiting by what the program has started and left', async () => {
    const seconds = '299.25'
    const report = await grade(
      program(`new ProcessBuilder("sleep", "${seconds}").inheritIO().start(); System.exit(0);`),
      { timeout: 20_000 },
    )
    expect(report.checks.find(({ status }) => status === 'fail')).toMatchObject({ messageId: 'exited-jvm' })
    const { exitCode } = await execa('pgrep', ['-f', `sleep ${seconds}`], { reject: false })
    expect(exitCode, 'nothing matches').toBe(1)
  })

  it('keeps the first of a flood of output, and notices its end', async () => {
    const runs = await runsOf({ after: 'for (int i = 0; i < 100_000; i++) System.out.println("line " + i);' })
    for (const { stdout } of runs) {
      expect(stdout.length).toBe(256 * 1024)
      expect(stdout).toContain('\nline 0\nline 1\n')
    }
  })
})

describe.for(hostile)('a submission that $name', (bad) => {
  const { source, check, messageId, seen, timeout, parallelisms, canary } = bad
  it(`fails with ${messageId}, and the next clean one passes`, async () => {
    const report = await grade(source(task), {
      ...(timeout && { timeout }),
      ...(parallelisms && { parallelisms }),
    })
    const failed = report.checks.find((result) => result.status === 'fail')
    expect(failed, JSON.stringify(report, null, 1)).toMatchObject({ id: check, messageId })
    expect(failed?.hint, 'a hint for it').toBeDefined()
    if (seen) expect(failed?.seen?.en).toMatch(seen)
    expect(report.verdict).toBe('fail')
    expect(report.canary?.verdict).toBe(canary ? 'pass' : undefined)
    expect(await unfinishedJobs(), 'jobs it left behind').toEqual([])

    const clean = await grade(solution)
    expect(clean.verdict, JSON.stringify(clean, null, 1)).toBe('pass')
  })
})

async function unfinishedJobs() {
  return (await cluster.flink.jobs()).filter((job) =>
    ['RUNNING', 'CREATED', 'FAILING', 'CANCELLING'].includes(job.state),
  )
}

it('leaves no client behind when the grader is killed', async () => {
  const grader = execa(process.execPath, [join(import.meta.dirname, 'orphan-pool.ts'), cluster.id], {
    reject: false,
  })
  await new Promise((resolve) => grader.stdout.once('data', resolve))
  const children = await readFile(`/proc/${grader.pid}/task/${grader.pid}/children`, 'utf8')
  const client = Number(children.trim().split(' ')[0])
  expect(client).toBeGreaterThan(0)
  const environment = await readFile(`/proc/${client}/environ`, 'utf8')
  expect(environment, "the cluster's mark").toMatch(/FLINK_LAB_CLUSTER=.*#/)
  grader.kill('SIGKILL')
  await grader
  await vi.waitUntil(() => !existsSync(`/proc/${client}`), { timeout: 10_000 })
})

it('fails the check of an operation that a stopped daemon does not answer', async () => {
  const title = { zh: 'JobManager 在运行', en: 'The JobManager runs' }
  const spec: OperationSpec<null> = {
    id: 'grader-operation',
    kind: 'operation',
    task: () => null,
    hints: [],
    checks: [
      {
        id: 'runs',
        title,
        points: 1,
        run: async (evidence) => {
          await evidence.cluster.flink.overview()
          return { status: 'pass' }
        },
      },
    ],
  }
  expect(await gradeOperation({ spec, cluster, seeds })).toMatchObject({ verdict: 'pass', score: 1 })
  await cluster.stop(cluster.hostOf('jobmanager').name, 'jobmanager')
  const report = await gradeOperation({ spec, cluster, seeds })
  expect(report).toMatchObject({ verdict: 'fail', score: 0 })
  expect(report.checks[0]?.messageId).toMatch(/^unreachable\//)
  expect((await grade(solution)).verdict, 'after the JobManager was started again').toBe('pass')
})

it('knows nothing when the cluster is gone', async () => {
  await cluster.down()
  const report = await grade(solution)
  expect(report).toMatchObject({ verdict: 'unknown', score: null, checks: [], canary: { verdict: 'fail' } })
  expect(report.problem?.hint.en).toContain('npx flink-lab')
})
