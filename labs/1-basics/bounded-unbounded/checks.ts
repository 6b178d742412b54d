import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Text } from '@flink-lab/engine/text'
import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { compareLines } from '@flink-lab/grader/compare'
import { outputLines, readOutput } from '@flink-lab/grader/program/output'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { rowsOf } from '../../2-wordcount/words/rows.ts'
import { wordCounts } from '../pseudo-cluster/oracle.ts'
import type { Task } from './task.ts'
import { runningTotals } from './totals.ts'

type OwnCheck = Check<OperationEvidence<Task>>

/** `word count` lines, however the job has written them: `(love,2)` and `love 2` say the same. */
const totalsIn = (lines: readonly string[]) => rowsOf(lines).map(({ word, count }) => `${word} ${count}`)

interface Wanted {
  path: string
  expected: Text
  right: readonly string[]
  /** The other mode's result: right words, wrong idea. */
  other: readonly string[]
  /** MessageIds of nothing there, of the other mode's result, of anything else. */
  ids: readonly [missing: string, other: string, differs: string]
}

async function resultAt({ hdfs }: Cluster, wanted: Wanted): Promise<CheckOutcome> {
  const { path, expected, right, other, ids } = wanted
  const fail = (messageId: string, seen: Text): CheckOutcome => ({
    status: 'fail',
    messageId,
    expected,
    seen,
    evidence: path,
  })
  const { output } = await readOutput(hdfs, path)
  if (!output || output.length === 0) return fail(ids[0], { zh: '那里没有文件', en: 'there is no file' })
  const totals = totalsIn(outputLines({ output }))
  const difference = compareLines(right, totals)
  if (!difference) return { status: 'pass' }
  return fail(compareLines(other, totals) ? ids[2] : ids[1], difference.seen)
}

const batch: OwnCheck = {
  id: 'batch',
  title: { zh: '批模式：每个单词只有一行最终结果', en: 'Batch mode: one final line for each word' },
  points: 30,
  run: ({ cluster, task }) =>
    resultAt(cluster, {
      path: task.batchPath,
      expected: {
        zh: `${task.batchPath} 下每个单词一行，是最终的次数`,
        en: `${task.batchPath} holds one line for each word, with its final count`,
      },
      right: wordCounts(task.text),
      other: runningTotals(task.text),
      ids: ['batch-missing', 'batch-running-totals', 'batch-differs'],
    }),
}

const streaming: OwnCheck = {
  id: 'streaming',
  title: {
    zh: '流模式：单词每出现一次，就有一行新的次数',
    en: 'Streaming mode: a new count at every occurrence',
  },
  points: 30,
  run: ({ cluster, task }) =>
    resultAt(cluster, {
      path: task.streamingPath,
      expected: {
        zh: `${task.streamingPath} 下单词每出现一次有一行，从 1 数到最终的次数`,
        en: `${task.streamingPath} holds a line for each occurrence, counting from 1 to the final count`,
      },
      right: runningTotals(task.text),
      other: wordCounts(task.text),
      ids: ['streaming-missing', 'streaming-final-only', 'streaming-differs'],
    }),
}

/** A new file is found within a second (the discovery interval) and read within another. */
const patienceMs = 20_000
const overStates = ['FINISHED', 'FAILED', 'CANCELED']

const unbounded: OwnCheck = {
  id: 'unbounded',
  title: {
    zh: '无界：作业还在运行，后来的数据也数进去了',
    en: 'Unbounded: the job runs on, and late data are counted',
  },
  points: 40,
  async run({ cluster, task }) {
    const deadline = performance.now() + patienceMs
    for (;;) {
      const jobs = await cluster.flink.jobs()
      const running = jobs.filter(({ state }) => state === 'RUNNING')
      const missing = await uncounted(cluster, task)
      if (running.length > 0 && missing.length === 0) return { status: 'pass' }
      const over = jobs.every(({ state }) => overStates.includes(state))
      if (!over && performance.now() < deadline) {
        await pause(500)
        continue
      }
      const expected = {
        zh: '一个 RUNNING 的作业，它打印的次数包括后来的文件',
        en: 'a job that is RUNNING and has printed counts that include the late file',
      }
      if (running.length === 0) {
        const states = jobs.map(({ state }) => state).join(', ')
        const seen = {
          zh: `没有 RUNNING 的作业（${states || '一个作业也没有'}）`,
          en: `no job is RUNNING (${states || 'there is none'})`,
        }
        return { status: 'fail', messageId: 'nothing-running', expected, seen }
      }
      const seen = {
        zh: `作业在运行，但没有打印过 ${missing.slice(0, 3).join('、')}`,
        en: `the job runs, but has never printed ${missing.slice(0, 3).join(', ')}`,
      }
      return { status: 'fail', messageId: 'late-not-counted', expected, seen }
    }
  },
}

/** Totals of the late file's words that no TaskManager has printed. */
async function uncounted(cluster: Cluster, task: Task): Promise<string[]> {
  const printed = 'cat log/flink-*-taskexecutor-*.out 2>/dev/null | tail -c 200000'
  const { stdout } = await cluster.hostOf('taskmanager').exec(printed)
  // With a parallelism above 1 a line begins with its subtask: `3> (love,2)`.
  const seen = new Set(totalsIn(stdout.split('\n').map((line) => line.replace(/^\d+> /, ''))))
  const late = new Set(task.late.toLowerCase().match(/\w+/g))
  return wordCounts(`${task.text}\n${task.late}`)
    .filter((total) => late.has(total.split(' ')[0] ?? ''))
    .filter((total) => !seen.has(total))
}

/** What has come out, where, and what still runs: not what was typed. */
export const checks: readonly OwnCheck[] = [batch, streaming, unbounded]
