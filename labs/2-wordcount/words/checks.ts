import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import type { ProgramEvidence, ProgramRun } from '@flink-lab/grader/program/evidence'
import { type Explanation, explain } from './explain.ts'
import { countingName } from './readings.ts'
import { hasFormat, type Row, rowsOf } from './rows.ts'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

type Evidence = ProgramEvidence<Task, Truth>
type Fail = Omit<Extract<CheckOutcome, { status: 'fail' }>, 'status'>

/** Asks one question of every run; the first run that answers wrongly fails the check. */
function ofEveryRun({ runs, task, truth }: Evidence, ask: (view: View) => Fail | undefined): CheckOutcome {
  for (const run of runs) {
    // Whether anything was written is for `wrote-output` to say.
    if (run.output === undefined) continue
    const problem = ask(viewOf(run, task, truth))
    if (!problem) continue
    const { zh, en } = problem.seen
    const seen = { zh: `并行度 ${run.parallelism}：${zh}`, en: `parallelism ${run.parallelism}: ${en}` }
    return { status: 'fail', evidence: run.outputPath, ...problem, seen }
  }
  return { status: 'pass' }
}

interface View extends Explanation {
  task: Task
  lines: readonly string[]
  rows: readonly Row[]
}

const views = new WeakMap<ProgramRun, View>()

/** Explaining an output means counting a novel: once a run, for all checks. */
function viewOf(run: ProgramRun, task: Task, truth: Truth): View {
  const known = views.get(run)
  if (known) return known
  const lines = (run.output ?? []).flatMap((file) => file.lines).filter((line) => line !== '')
  const rows = rowsOf(lines)
  const view = { task, lines, rows, ...explain(task, truth.lines, rows) }
  views.set(run, view)
  return view
}

const shownRow = ({ word, count }: Row) => `${shown(word, 30)} ${count}`

const lineFormat: Check<Evidence> = {
  id: 'line-format',
  title: { zh: '每行是“单词＋分隔符＋次数”', en: 'Every line is word, separator, count' },
  points: 10,
  needs: ['wrote-output'],
  run: (evidence) =>
    ofEveryRun(evidence, ({ lines, task }) => {
      const line = lines.find((candidate) => !hasFormat(candidate, task.separator))
      if (line === undefined) return undefined
      return {
        messageId: /^\(.*\)$/.test(line) ? 'line-format-tuple' : 'line-format-separator',
        expected: {
          zh: `单词、${task.separatorName.zh}、次数，别无其他`,
          en: `the word, ${task.separatorName.en}, the count and nothing else`,
        },
        seen: { zh: `有一行是“${shown(line)}”`, en: `a line reads "${shown(line)}"` },
      }
    }),
}

const letterCase: Check<Evidence> = {
  id: 'letter-case',
  title: { zh: '单词的大小写合乎要求', en: 'The words are in the letter case asked for' },
  points: 10,
  needs: ['wrote-output'],
  run: (evidence) =>
    ofEveryRun(evidence, ({ rows, reading, task }) => {
      const odd = rows.find(({ word }) => word !== word[task.caseMethod]())
      if (!odd && reading.letterCase === task.letterCase) return undefined
      return {
        messageId: 'case-kept',
        expected: {
          zh: `单词${task.caseName.zh}，数的时候 Love 和 love 是同一个词`,
          en: `words ${task.caseName.en}; Love and love are counted as one word`,
        },
        seen: odd
          ? { zh: `有单词“${shown(odd.word, 30)}”`, en: `there is a word "${shown(odd.word, 30)}"` }
          : { zh: '大小写不同的同一个词是分开数的', en: 'a word was counted apart for each way to write it' },
      }
    }),
}

const minLength: Check<Evidence> = {
  id: 'min-length',
  title: { zh: '只有足够长的单词', en: 'Only words that are long enough' },
  points: 10,
  needs: ['wrote-output'],
  run: (evidence) =>
    ofEveryRun(evidence, ({ rows, minLength, task }) => {
      const expected = {
        zh: `${task.minLength} 个字母的单词算在内，更短的不算`,
        en: `words of ${task.minLength} letters count, shorter ones do not`,
      }
      const short = rows.find(({ word }) => word.length < task.minLength)
      if (short) {
        const word = shown(short.word, 30)
        const seen = { zh: `有更短的单词“${word}”`, en: `there is a shorter word, "${word}"` }
        return { messageId: 'length-too-short', expected, seen }
      }
      if (minLength === undefined || minLength <= task.minLength) return undefined
      return {
        messageId: 'length-too-long',
        expected,
        seen: {
          zh: `${task.minLength} 个字母的单词一个也没有`,
          en: `no word of ${task.minLength} letters was kept`,
        },
      }
    }),
}

const counts: Check<Evidence> = {
  id: 'counts',
  title: { zh: '每个单词的次数正确', en: 'Every word has its right count' },
  points: 25,
  needs: ['wrote-output'],
  run: (evidence) => {
    let before = 0
    return ofEveryRun(evidence, ({ rows, reading, wrong, counts: right }) => {
      const expected = countingName.occurrences
      const first = wrong[0]
      if (rows.length === 0) {
        const seen = { zh: '没有一行读得出单词和次数', en: 'no line holds a word and a count' }
        return { messageId: 'counts-wrong', expected, seen }
      }
      if (first) {
        const truth = right.get(first.word) ?? 0
        const repeated = new Set(rows.map(({ word }) => word)).size < rows.length
        // Right with one task and wrong with two: the parts were put together wrongly.
        const messageId = repeated ? 'counts-repeated' : before > 0 ? 'counts-parallel' : 'counts-wrong'
        return {
          messageId,
          expected: {
            zh: `${shown(first.word, 30)} 出现 ${truth} 次`,
            en: `${shown(first.word, 30)} occurs ${truth} times`,
          },
          seen: { zh: `${shownRow(first)}`, en: `${shownRow(first)}` },
        }
      }
      if (reading.counting === 'occurrences') {
        before++
        return undefined
      }
      return { messageId: `counts-${reading.counting}`, expected, seen: countingName[reading.counting] }
    })
  },
}

const topN: Check<Evidence> = {
  id: 'top-n',
  title: { zh: '正好是次数最多的那些单词', en: 'Exactly the most frequent words' },
  points: 15,
  needs: ['wrote-output', 'counts'],
  run: (evidence) => {
    let before = 0
    return ofEveryRun(evidence, ({ rows, wrong, minLength, task }) => {
      // What is most frequent cannot be told by numbers that are wrong; `counts` says that they are.
      if (wrong.length > 0) return undefined
      const expected = {
        zh: `全部单词中次数最多的 ${task.topN} 个（末位相同时任选）`,
        en: `the ${task.topN} most frequent of all words (any of those that share the last place)`,
      }
      if (rows.length !== task.topN) {
        const seen = { zh: `${rows.length} 个单词`, en: `${rows.length} words` }
        // Right with one task and too many with two: each task counted for itself.
        return { messageId: before > 0 ? 'top-n-each' : 'top-n-count', expected, seen }
      }
      if (minLength === undefined) {
        const seen = {
          zh: `${task.topN} 个单词，但有更常见的被漏掉了`,
          en: `${task.topN} words, but more frequent ones were left out`,
        }
        // Right with one task and wrong with two: each partition was taken for the whole.
        return { messageId: before > 0 ? 'top-n-parallel' : 'top-n-words', expected, seen }
      }
      before++
      return undefined
    })
  },
}

/** What these labs ask of an output; each question is judged whatever the others' answers are. */
export const outputChecks: readonly Check<Evidence>[] = [lineFormat, letterCase, minLength, counts, topN]
