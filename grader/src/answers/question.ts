import type { Text } from '@flink-lab/engine/text'
import type { Check } from '../check.ts'
import { shown } from '../compare.ts'
import type { AnswersEvidence } from '../spec.ts'

/** One question of an answers lab, and how its answer is compared with the cluster's own. */
export interface Question<Task> {
  /** Of the question in `steps.md`; the messages are `unanswered`, `<id>-wrong`, and the keys of `mistaken`. */
  id: string
  title: Text
  points: number
  /** When two answers say the same; default: but for upper and lower case. */
  same?: (given: string, truth: string) => boolean
  /** Wrong answers whose reason is known, by the message they get. One that is the truth counts as right. */
  mistaken?: (
    evidence: AnswersEvidence<Task>,
  ) => Readonly<Record<string, ((given: string) => boolean) | string | number | undefined>>
}

const sameWord = (given: string, truth: string) => given.toLowerCase() === truth.toLowerCase()

/** The check of one question; no answer leans on another. */
export function questionCheck<Task>(question: Question<Task>): Check<AnswersEvidence<Task>> {
  const { id, title, points, same = sameWord, mistaken } = question
  return {
    id,
    title,
    points,
    run(evidence) {
      const given = (evidence.answers[id] ?? '').trim()
      if (given !== '' && same(given, evidence.truth[id] ?? '')) return { status: 'pass' }
      const expected = { zh: '你自己的集群上的答案', en: "your own cluster's answer" }
      if (given === '') {
        const seen = { zh: '没有回答', en: 'no answer' }
        return { status: 'fail', messageId: 'unanswered', expected, seen }
      }
      const known = Object.entries(mistaken?.(evidence) ?? {}).find(([, wrong]) =>
        typeof wrong === 'function' ? wrong(given) : wrong !== undefined && same(given, String(wrong)),
      )
      const seen = { zh: `你的回答是 ${shown(given, 40)}`, en: `you answered ${shown(given, 40)}` }
      return { status: 'fail', messageId: known?.[0] ?? `${id}-wrong`, expected, seen }
    },
  }
}
