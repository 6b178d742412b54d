import type { Check, CheckOutcome } from '../check.ts'
import { compareLines, shown } from '../compare.ts'
import { recogniseCompileError } from '../compile-errors.ts'
import { ending } from './ending.ts'
import type { ProgramEvidence, ProgramRun } from './evidence.ts'
import { outputLines } from './output.ts'

/** A check of any program lab: it looks at what every program leaves, not at the lab's task or truth. */
export type ProgramCheck = Check<ProgramEvidence<unknown, unknown>>

/** The sources compile. */
export function compiles(points: number): ProgramCheck {
  return {
    id: 'compiles',
    title: { zh: '程序可以编译', en: 'The program compiles' },
    points,
    run({ compile }) {
      const first = compile.problems[0]
      if (!first) return { status: 'pass' }
      // Where the compiler gave up, or there was nothing to compile, no place is known.
      const where = first.line > 0 ? `${first.file}:${first.line}:${first.column} ` : ''
      const more = compile.problems.length - 1
      const message = shown(first.message, 300)
      // A mistake in one line can hide behind what the compiler says of the lines before it.
      const known = compile.problems.map((problem) => recogniseCompileError(problem.message)).find(Boolean)
      return {
        status: 'fail',
        messageId: known ? `compile/${known.slug}` : 'does-not-compile',
        expected: { zh: '没有编译错误', en: 'no compile errors' },
        seen: {
          zh: `${where}${message}${more > 0 ? `（另有 ${more} 个错误）` : ''}`,
          en: `${where}${message}${more > 0 ? ` (and ${more} more)` : ''}`,
        },
      }
    },
  }
}

/** `main` returns by itself, its jobs succeed, and nothing is left running. */
export function ends(points: number): ProgramCheck {
  return {
    id: 'ends',
    title: { zh: '程序运行并正常结束', en: 'The program runs and ends properly' },
    points,
    needs: ['compiles'],
    run: ({ runs }) => firstFailure(runs, ending),
  }
}

/** Something lies at the output path that the program was given. */
export function wroteOutput(points: number): ProgramCheck {
  return {
    id: 'wrote-output',
    title: { zh: '结果写到了指定的输出路径', en: 'The result is at the given output path' },
    points,
    needs: ['ends'],
    run: ({ runs }) => firstFailure(runs, written),
  }
}

function written(run: ProgramRun): CheckOutcome {
  const expected = {
    zh: `文件或文件夹 ${run.outputPath}`,
    en: `a file or folder ${run.outputPath}`,
  }
  if (run.outputTooLarge !== undefined) {
    const file = shown(run.outputTooLarge)
    return {
      status: 'fail',
      messageId: 'too-much-output',
      expected: { zh: '最多 16 MiB、256 个文件', en: 'at most 16 MiB in 256 files' },
      seen: { zh: `${file} 太大或文件太多`, en: `${file} is too large, or there are too many files` },
    }
  }
  if (run.output !== undefined) return { status: 'pass' }
  const printed = programLines(run.stdout)[0]
  if (printed !== undefined) {
    return {
      status: 'fail',
      messageId: 'printed-instead',
      expected,
      seen: {
        zh: `那里什么也没有；程序打印了“${shown(printed)}”`,
        en: `nothing is there; the program printed "${shown(printed)}"`,
      },
    }
  }
  return {
    status: 'fail',
    messageId: 'wrote-elsewhere',
    expected,
    seen: { zh: '作业结束了，但那里什么也没有', en: 'a job finished, but nothing is there' },
  }
}

/** Lines that Flink's own client prints about a job. */
const clientLine =
  /^(Job has been submitted with JobID|Program execution finished|Job with JobID|Job Runtime:|Accumulator Results)/

function programLines(stdout: string): string[] {
  return stdout.split('\n').filter((line) => line.trim() !== '' && !clientLine.test(line))
}

/**
 * Every named kind of operator is in the job graph that Flink ran. A check of *how*: a program that
 * computes the answer without Flink fails it, and the message says so.
 * @param operators name of each operator for people, and what its vertex is called in the graph
 */
export function usedFlink(
  points: number,
  operators: readonly { name: string; vertex: RegExp }[],
): ProgramCheck {
  return {
    id: 'used-flink',
    title: { zh: '由 Flink 的算子计算', en: "Computed by Flink's operators" },
    points,
    needs: ['ends'],
    run: ({ runs }) =>
      firstFailure(runs, (run) => {
        const vertices = run.jobs.flatMap((job) => job.vertices.map((vertex) => vertex.name))
        const missing = operators.find(({ vertex }) => !vertices.some((name) => vertex.test(name)))
        if (!missing) return { status: 'pass' }
        const list = vertices.map((name) => shown(name, 60)).join('; ') || '-'
        return {
          status: 'fail',
          messageId: 'operator-missing',
          expected: {
            zh: `作业图中有算子 ${missing.name}（此项检查的是做法，不只是结果）`,
            en: `an operator ${missing.name} in the job graph (this check is about how, not only what)`,
          },
          seen: { zh: `作业图：${list}`, en: `the job graph: ${list}` },
        }
      }),
  }
}

/** The same lines at every parallelism, in any order. */
export function sameAtParallelisms(points: number): ProgramCheck {
  return {
    id: 'same-at-parallelisms',
    title: { zh: '不同并行度下结果相同', en: 'The same result at every parallelism' },
    points,
    needs: ['wrote-output'],
    run({ runs }) {
      const [first, ...others] = runs
      if (!first) return { status: 'pass' }
      for (const other of others) {
        const difference = compareLines(outputLines(first), outputLines(other))
        if (!difference) continue
        return {
          status: 'fail',
          messageId: 'differs-by-parallelism',
          expected: {
            zh: `与并行度 ${first.parallelism} 时相同：${difference.expected.zh}`,
            en: `as at parallelism ${first.parallelism}: ${difference.expected.en}`,
          },
          seen: {
            zh: `并行度 ${other.parallelism} 时：${difference.seen.zh}`,
            en: `at parallelism ${other.parallelism}: ${difference.seen.en}`,
          },
        }
      }
      return { status: 'pass' }
    },
  }
}

/** The first run that a look finds wrong, or a pass. No run at all is nothing to praise. */
export function firstFailure(
  runs: readonly ProgramRun[],
  look: (run: ProgramRun) => CheckOutcome,
): CheckOutcome {
  if (runs.length === 0) throw new Error('there is no run to look at')
  return runs.map(look).find((outcome) => outcome.status === 'fail') ?? { status: 'pass' }
}
