import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import { firstFailure } from '@flink-lab/grader/program/checks'
import type { ProgramEvidence, ProgramRun } from '@flink-lab/grader/program/evidence'
import { outputLines } from '@flink-lab/grader/program/output'
import { hasFormat, type Row, rowsOf } from '../../2-wordcount/words/rows.ts'
import { cachesOf } from './caches.ts'
import type { Task } from './task.ts'
import type { Reading, Truth } from './world.ts'

type OwnCheck = Check<ProgramEvidence<Task, Truth>>
type Fail = Omit<Extract<CheckOutcome, { status: 'fail' }>, 'status'>

/** The first run in which a problem is found, named by its parallelism. */
function ofEveryRun(runs: readonly ProgramRun[], problemOf: (run: ProgramRun) => Fail | undefined) {
  return firstFailure(runs, (run) => {
    const problem = problemOf(run)
    if (!problem) return { status: 'pass' }
    const seen = {
      zh: `并行度 ${run.parallelism}：${problem.seen.zh}`,
      en: `parallelism ${run.parallelism}: ${problem.seen.en}`,
    }
    return { status: 'fail', evidence: run.outputPath, ...problem, seen }
  })
}

const oneCopyEach: OwnCheck = {
  id: 'one-copy-each',
  title: {
    zh: '每个干活的 TaskManager 都由 Flink 送去了一份表',
    en: 'Flink gave every TaskManager that worked one copy of the table',
  },
  points: 30,
  needs: ['ends'],
  run: ({ runs, truth }) =>
    ofEveryRun(runs, (run) => {
      const workers = cachesOf(run)
      const isTable = ({ bytes }: { bytes: number }) => bytes === truth.tableBytes
      const without = workers.find(({ copies }) => copies.filter(isTable).length !== 1)
      if (!without) return undefined
      const files = without.copies.map(({ file, bytes }) => `${shown(file, 60)} (${bytes} B)`)
      return {
        messageId: 'not-cached',
        evidence: `${without.host}: flink-dist-cache-*`,
        expected: {
          zh: `${workers.map(({ host }) => host).join('、')} 的分布式缓存里各有一份 ${truth.tableBytes} 字节的表`,
          en: `the table, ${truth.tableBytes} bytes, once in the distributed cache of ${workers.map(({ host }) => host).join(' and ')}`,
        },
        seen: {
          zh: `${without.host} 的分布式缓存里${files.length > 0 ? `是 ${files.join('、')}` : '什么也没有'}`,
          en: `the distributed cache of ${without.host} held ${files.join(', ') || 'nothing'}`,
        },
      }
    }),
}

const lineFormat: OwnCheck = {
  id: 'line-format',
  title: { zh: '每行是“名字＋分隔符＋水位”', en: 'Every line is name, separator, level' },
  points: 10,
  needs: ['wrote-output'],
  run: ({ runs, task }) =>
    ofEveryRun(runs, (run) => {
      const line = outputLines(run).find((candidate) => !hasFormat(candidate, task.separator))
      if (line === undefined) return undefined
      return {
        messageId: 'line-format',
        expected: {
          zh: `名字、${task.separatorName.zh}、水位，别无其他`,
          en: `the name, ${task.separatorName.en}, the level and nothing else`,
        },
        seen: { zh: `有一行是“${shown(line)}”`, en: `a line reads "${shown(line)}"` },
      }
    }),
}

const everyLine: OwnCheck = {
  id: 'every-line',
  title: { zh: '一行读数进，一行结果出', en: 'One line out for every reading that goes in' },
  points: 10,
  needs: ['wrote-output'],
  run: ({ runs, truth }) =>
    ofEveryRun(runs, (run) => {
      const rows = rowsOf(outputLines(run))
      const written = new Set(rows.map(({ count }) => count))
      const lost = truth.readings.filter(({ level }) => !written.has(level))
      const fail = (messageId: string): Fail => ({
        messageId,
        expected: { zh: `${truth.readings.length} 行`, en: `${truth.readings.length} lines` },
        seen: {
          zh: `${rows.length} 行，缺 ${lost.length} 个读数`,
          en: `${rows.length} lines, ${lost.length} readings missing`,
        },
      })
      if (lost.length > 0) return fail(lost.some(({ row }) => row) ? 'lines-lost' : 'unknown-dropped')
      return rows.length > truth.readings.length ? fail('lines-repeated') : undefined
    }),
}

const names: OwnCheck = {
  id: 'names',
  title: { zh: '每个站号都换成了该换的名字', en: 'Every station has become the name it should' },
  points: 20,
  needs: ['wrote-output'],
  run: ({ runs, task, truth }) =>
    ofEveryRun(runs, (run) => {
      const rows = rowsOf(outputLines(run))
      const readings = new Map(truth.readings.map((reading) => [reading.level, reading]))
      const wrong = rows.flatMap((row) => {
        const reading = readings.get(row.count)
        return reading && reading.text !== row.word ? [{ row, reading }] : []
      })
      const [first] = wrong
      if (!first) return undefined
      const { row, reading } = first
      const station = reading.row?.[0]
      return {
        messageId: mistake(wrong, truth, task),
        expected: station
          ? { zh: `${station} 换成 ${reading.text}`, en: `${station} becomes ${reading.text}` }
          : {
              zh: `表里没有的站写成 ${reading.text}`,
              en: `a station not in the table becomes ${reading.text}`,
            },
        seen: {
          zh: `“${shown(row.word, 40)}”（共 ${wrong.length} 行不对）`,
          en: `"${shown(row.word, 40)}" (${wrong.length} lines are wrong)`,
        },
      }
    }),
}

/** What explains all the wrong lines of a run. */
function mistake(wrong: readonly { row: Row; reading: Reading }[], truth: Truth, task: Task): string {
  if (wrong.every(({ reading }) => !reading.row)) return 'unknown-word'
  const found = wrong.filter(({ reading }) => reading.row)
  const all = truth.readings.filter(({ row }) => row).length
  const outside = ({ row, reading }: (typeof found)[number]) => !reading.row?.includes(row.word)
  if (found.length === all && found.every(outside)) return 'table-empty'
  const column = found[0]?.reading.row?.indexOf(found[0].row.word) ?? -1
  const sameColumn = found.every(({ row, reading }) => reading.row?.[column] === row.word)
  return column > 0 && column !== task.columnIndex && sameColumn ? 'wrong-column' : 'names-wrong'
}

/** Where the table came from, and what became of each reading; each check judges whatever the others say. */
export const ownChecks: readonly OwnCheck[] = [oneCopyEach, lineFormat, everyLine, names]
