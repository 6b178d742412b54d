import type { Text } from '@flink-lab/engine/text'
import type { Check } from '@flink-lab/grader/check'
import { compareLines, shown } from '@flink-lab/grader/compare'
import { firstFailure } from '@flink-lab/grader/program/checks'
import type { ProgramEvidence, ProgramRun } from '@flink-lab/grader/program/evidence'
import { outputLines } from '@flink-lab/grader/program/output'

/** What a program with one misconception writes. */
export interface Slip {
  /** Id of the question that it answers wrongly. */
  question: string
  messageId: string
  /** Its whole output, in any order; or how to know it, where chance has a part in it. */
  lines: readonly string[] | ((lines: readonly string[]) => boolean)
  /** What such a program does: "lines without a match are missing". */
  says: Text
}

/** One thing that is asked of an output; a check of its own. */
export interface Question<Task> {
  id: string
  title: Text
  points: number
  expected(task: Task): Text
}

/** How the outputs of one lab are understood. */
export interface Readings<Task, Truth> {
  /** Points for a format that holds in every line, and for lines that follow from the input somehow. */
  points: { format: number; rows: number }
  /** Whether a line looks as the task asks; and what it should look like. */
  format: { fits(line: string, task: Task): boolean; expected(task: Task): Text }
  /** What of a line is compared; default: all of it. For labs with a part that chance decides, and a check of its own. */
  part?(line: string, task: Task): string
  /** The lines, or parts of them, that must come out, in any order. */
  right(truth: Truth, task: Task): readonly string[]
  slips(truth: Truth, task: Task): readonly Slip[]
  questions: readonly Question<Task>[]
}

type Evidence<Task, Truth> = ProgramEvidence<Task, Truth>

function isOutputOf({ lines }: Pick<Slip, 'lines'>, written: readonly string[]): boolean {
  return typeof lines === 'function' ? lines(written) : !compareLines(lines, written)
}

function partsOf<Task, Truth>({ part }: Readings<Task, Truth>, lines: readonly string[], task: Task) {
  return part ? lines.map((line) => part(line, task)) : lines
}

/**
 * The slip that a run's output is; undefined when it is right, `unknown` when it is neither. Of lines in another format
 * nothing is asked.
 */
function slipOf<Task, Truth>(
  readings: Readings<Task, Truth>,
  { task, truth }: Pick<Evidence<Task, Truth>, 'task' | 'truth'>,
  lines: readonly string[],
): Slip | 'unknown' | undefined {
  if (lines.some((line) => !readings.format.fits(line, task))) return undefined
  const parts = partsOf(readings, lines, task)
  if (!compareLines(readings.right(truth, task), parts)) return undefined
  return readings.slips(truth, task).find((slip) => isOutputOf(slip, parts)) ?? 'unknown'
}

const at = ({ parallelism }: ProgramRun, seen: Text): Text => ({
  zh: `并行度 ${parallelism}：${seen.zh}`,
  en: `parallelism ${parallelism}: ${seen.en}`,
})

/**
 * Checks of an output that can be wrong in several ways. Each way is a whole other output, and not a symptom: so a
 * misconception fails its own question and no other, and what nobody thought of fails `rows`, which shows lines.
 * Outputs are compared as multisets, for Flink promises no order.
 */
export function readingChecks<Task, Truth>(
  readings: Readings<Task, Truth>,
): readonly Check<Evidence<Task, Truth>>[] {
  const { format, points, questions, right } = readings
  const lineFormat: Check<Evidence<Task, Truth>> = {
    id: 'line-format',
    title: { zh: '每一行的格式正确', en: 'Every line has the right format' },
    points: points.format,
    needs: ['wrote-output'],
    run: ({ runs, task }) =>
      firstFailure(runs, (run) => {
        const odd = outputLines(run).find((line) => !format.fits(line, task))
        if (odd === undefined) return { status: 'pass' }
        const tuple = /^\(.*\)$/.test(odd)
        const seen = { zh: `有一行是“${shown(odd)}”`, en: `a line reads "${shown(odd)}"` }
        return {
          status: 'fail',
          messageId: tuple ? 'line-format-tuple' : 'line-format',
          expected: format.expected(task),
          seen: at(run, seen),
          evidence: run.outputPath,
        }
      }),
  }
  const rows: Check<Evidence<Task, Truth>> = {
    id: 'rows',
    title: { zh: '各行都是从输入得来的', en: 'The lines follow from the input' },
    points: points.rows,
    needs: ['line-format'],
    run: (evidence) =>
      firstFailure(evidence.runs, (run) => {
        const lines = outputLines(run)
        if (slipOf(readings, evidence, lines) !== 'unknown') return { status: 'pass' }
        const parts = partsOf(readings, lines, evidence.task)
        const difference = compareLines(right(evidence.truth, evidence.task), parts)
        if (!difference) return { status: 'pass' }
        const { expected, seen } = difference
        return {
          status: 'fail',
          messageId: 'rows-wrong',
          expected,
          seen: at(run, seen),
          evidence: run.outputPath,
        }
      }),
  }
  const asked = questions.map(
    ({ id, title, points: worth, expected }): Check<Evidence<Task, Truth>> => ({
      id,
      title,
      points: worth,
      needs: ['rows'],
      run: (evidence) =>
        firstFailure(evidence.runs, (run) => {
          const slip = slipOf(readings, evidence, outputLines(run))
          if (slip === undefined || slip === 'unknown' || slip.question !== id) return { status: 'pass' }
          return {
            status: 'fail',
            messageId: slip.messageId,
            expected: expected(evidence.task),
            seen: at(run, slip.says),
            evidence: run.outputPath,
          }
        }),
    }),
  )
  return [lineFormat, rows, ...asked]
}

/**
 * Readings that this world takes for another one, which comes before them, for a lab's own tests.
 * @returns `<message id> = <the other's>`; empty in a good world
 */
export function alike<Task, Truth>(readings: Readings<Task, Truth>, task: Task, truth: Truth): string[] {
  const right: Pick<Slip, 'messageId' | 'lines'> = { messageId: 'right', lines: readings.right(truth, task) }
  const all = [right, ...readings.slips(truth, task)]
  return all.flatMap(({ lines, messageId }) => {
    if (typeof lines === 'function') return []
    const first = all.find((other) => isOutputOf(other, lines))
    return first && first.messageId !== messageId ? [`${messageId} = ${first.messageId}`] : []
  })
}
