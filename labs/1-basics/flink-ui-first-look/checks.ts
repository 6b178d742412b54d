import type { Text } from '@flink-lab/engine/text'
import type { Check } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import type { AnswersEvidence } from '@flink-lab/grader/spec'
import type { Task } from './task.ts'

interface Question {
  id: string
  title: Text
  points: number
  /** Wrong answers whose reason is known, by the message they get: answers that are not the truth only. */
  mistaken?: (evidence: AnswersEvidence<Task>) => Readonly<Record<string, number>>
}

const number = (text: string | undefined) => Number(text)

const questions: readonly Question[] = [
  { id: 'job-id', title: { zh: '作业的编号', en: "The job's id" }, points: 10 },
  {
    id: 'boxes',
    title: { zh: '作业图里的方框数', en: 'Boxes in the job graph' },
    points: 10,
    // Two operators are chained in each box.
    mistaken: ({ truth }) => ({ 'boxes-operators': 2 * number(truth.boxes) }),
  },
  {
    id: 'source-parallelism',
    title: { zh: '数据源的并行度', en: 'Parallelism of the source' },
    points: 15,
    mistaken: ({ task }) => ({ 'source-as-asked': task.parallelism }),
  },
  { id: 'window-parallelism', title: { zh: '窗口的并行度', en: 'Parallelism of the window' }, points: 15 },
  { id: 'exchange', title: { zh: '方框之间怎样传数据', en: 'How data goes from box to box' }, points: 10 },
  {
    id: 'subtasks',
    title: { zh: '正在运行的子任务数', en: 'Running subtasks' },
    points: 15,
    mistaken: ({ truth }) => ({ 'subtasks-boxes': number(truth.boxes) }),
  },
  { id: 'slots-total', title: { zh: 'slot 的总数', en: 'Slots in all' }, points: 10 },
  {
    id: 'slots-free',
    title: { zh: '空闲的 slot 数', en: 'Free slots' },
    points: 15,
    mistaken: ({ truth }) => ({
      'slots-per-subtask': number(truth['slots-total']) - number(truth.subtasks),
    }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks: readonly Check<AnswersEvidence<Task>>[] = questions.map(
  ({ id, title, points, mistaken }) => ({
    id,
    title,
    points,
    run(evidence) {
      const given = (evidence.answers[id] ?? '').trim()
      const truth = evidence.truth[id] ?? ''
      if (given.toLowerCase() === truth.toLowerCase()) return { status: 'pass' }
      const expected = { zh: '你自己的集群上的答案', en: "your own cluster's answer" }
      if (given === '') {
        const seen = { zh: '没有回答', en: 'no answer' }
        return { status: 'fail', messageId: 'unanswered', expected, seen }
      }
      const known = Object.entries(mistaken?.(evidence) ?? {}).find(([, wrong]) => String(wrong) === given)
      const seen = { zh: `你的回答是 ${shown(given, 40)}`, en: `you answered ${shown(given, 40)}` }
      return { status: 'fail', messageId: known?.[0] ?? `${id}-wrong`, expected, seen }
    },
  }),
)
