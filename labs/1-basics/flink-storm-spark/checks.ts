import type { Text } from '@flink-lab/engine/text'
import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import type { AnswersEvidence } from '@flink-lab/grader/spec'
import { chart } from './chart.ts'
import type { Measured } from './journal.ts'
import type { Task } from './task.ts'
import { journalOf, measuredIn, type System, systemNames, systems } from './truth.ts'

type Evidence = AnswersEvidence<Task>
type OwnCheck = Check<Evidence>

/** A row of the student's table. */
interface Row {
  p50: number
  p99: number
  throughput: number
  lost: number
  repeated: number
  count: number
}

const rowPattern = /^\d{1,9}(?:\s+\d{1,9}){5}$/

function rowOf({ answers }: Evidence, system: System): Row | undefined {
  const given = answers[system] ?? ''
  if (!rowPattern.test(given)) return undefined
  const [p50 = 0, p99 = 0, throughput = 0, lost = 0, repeated = 0, count = 0] = given.split(/\s+/).map(Number)
  return { p50, p99, throughput, lost, repeated, count }
}

const table: OwnCheck = {
  id: 'table',
  title: { zh: '表里每个系统有六个数', en: 'The table has six numbers for each system' },
  points: 5,
  run(evidence) {
    const system = systemNames.find((name) => !rowOf(evidence, name))
    if (!system) return { status: 'pass' }
    const given = evidence.answers[system] ?? ''
    return {
      status: 'fail',
      messageId: given === '' ? 'unanswered' : 'not-six-numbers',
      expected: {
        zh: `${system}: p50 p99 吞吐量 丢失 重复 计数`,
        en: `${system}: p50 p99 throughput lost repeated count`,
      },
      seen: given === '' ? { zh: '没有回答', en: 'no answer' } : { zh: shown(given), en: shown(given) },
    }
  },
}

interface Column {
  id: string
  title: Text
  points: number
  given: (row: Row) => string
  right: (row: Row, measured: Measured) => boolean
  /** The reason of a wrong row, if it is known: a message id. */
  mistaken: (row: Row, measured: Measured, task: Task) => string | undefined
  /** What a passed check shows. */
  show?: (rows: readonly { name: string; row: Row }[]) => Text
}

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high
const near = (value: number, other: number) => Math.abs(value - other) <= Math.max(1, other * 0.01)

const columns: readonly Column[] = [
  {
    id: 'latency',
    title: { zh: '平稳阶段的延迟：p50 和 p99', en: 'Latency of the steady part: p50 and p99' },
    points: 35,
    given: ({ p50, p99 }) => `p50 ${p50} ms, p99 ${p99} ms`,
    right: (row, { p50, p99 }) => within(row.p50, p50) && within(row.p99, p99),
    mistaken: (row, { p50, mistaken }) => {
      if (!within(row.p50, p50) && near(row.p50, mistaken.mean)) return 'mean-for-median'
      return near(row.p99, mistaken.p99OfAll) ? 'not-steady-alone' : undefined
    },
    show: (rows) => {
      const bars = chart(rows.map(({ name, row }) => ({ name, p50: row.p50, p99: row.p99 })))
      return { zh: bars, en: bars }
    },
  },
  {
    id: 'throughput',
    title: { zh: '突发阶段的吞吐量', en: 'Throughput of the burst' },
    points: 20,
    given: ({ throughput }) => `${throughput} /s`,
    right: (row, { throughput }) => within(row.throughput, throughput),
    mistaken: (row, { mistaken }) =>
      near(row.throughput, mistaken.rateOfAll) ? 'rate-of-whole-run' : undefined,
  },
  {
    id: 'delivery',
    title: { zh: '杀死 worker 之后：丢失和重复的结果', en: 'After the kill: results lost and repeated' },
    points: 25,
    given: ({ lost, repeated }) => `${lost} / ${repeated}`,
    right: (row, { delivery }) => row.lost === delivery.missing && row.repeated === delivery.repeated,
    mistaken: ({ lost, repeated }) => (lost === 0 && repeated === 0 ? 'promised-not-counted' : undefined),
  },
  {
    id: 'count',
    title: { zh: '最后的计数', en: 'The last count' },
    points: 15,
    given: ({ count }) => String(count),
    right: (row, { count }) => row.count === count,
    mistaken: (row, _, { occurrences }) => (row.count === occurrences ? 'expected-not-counted' : undefined),
  },
]

/** One look at a column of the table, all rows; each row against that system's own journal. */
function columnCheck(column: Column): OwnCheck {
  const { id, title, points } = column
  return {
    id,
    title,
    points,
    needs: ['table'],
    run(evidence): CheckOutcome {
      const rows = systemNames.flatMap((system) => {
        const row = rowOf(evidence, system)
        return row
          ? [{ system, name: systems[system], row, measured: measuredIn(evidence.truth, system) }]
          : []
      })
      const wrong = rows.find(({ row, measured }) => !column.right(row, measured))
      if (!wrong) return { status: 'pass', ...(column.show && { seen: column.show(rows) }) }
      const { system, name, row, measured } = wrong
      const seen = `${name}: ${column.given(row)}`
      return {
        status: 'fail',
        messageId: column.mistaken(row, measured, evidence.task) ?? `${id}-wrong`,
        expected: { zh: `${name}：你自己的 journal 里量出来的数`, en: `${name}: what your own journal says` },
        seen: { zh: seen, en: seen },
        evidence: journalOf(system),
      }
    },
  }
}

/** Every number against the student's own journals. */
export const checks: readonly OwnCheck[] = [table, ...columns.map(columnCheck)]
