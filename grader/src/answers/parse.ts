import type { Text } from '@flink-lab/engine/text'
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'

/** Answers files are a few lines; anything larger is not one. */
export const maxAnswersBytes = 64 * 1024

export type ParsedAnswers =
  | { ok: true; answers: Record<string, string> }
  | { ok: false; messageId: string; seen: Text; line?: number }

/**
 * Reads an answers file as hostile text: size-capped, no aliases, no tags, a flat map of scalars. Values
 * keep the student's own spelling (`0010`, `1.20`), for comparing is the check's business.
 */
export function parseAnswers(source: string): ParsedAnswers {
  if (Buffer.byteLength(source) > maxAnswersBytes) {
    return bad('answers/too-large', {
      zh: `答案文件超过 ${maxAnswersBytes / 1024} kB`,
      en: `the answers file is larger than ${maxAnswersBytes / 1024} kB`,
    })
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const problem = document.errors[0]
  if (problem) {
    const line = lines.linePos(problem.pos[0]).line
    return bad(
      'answers/not-yaml',
      {
        zh: `第 ${line} 行不是正确的 YAML：${problem.message}`,
        en: `line ${line} is not YAML: ${problem.message}`,
      },
      line,
    )
  }
  let forbidden: number | undefined
  visit(document, {
    Alias: (_, node) => {
      forbidden ??= node.range?.[0] ?? 0
      return visit.BREAK
    },
    Node: (_, node) => {
      if (node.tag === undefined) return undefined
      forbidden ??= node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  if (forbidden !== undefined) {
    const line = lines.linePos(forbidden).line
    return bad(
      'answers/not-plain',
      {
        zh: `第 ${line} 行用了 YAML 的别名或标签；只写“问题: 答案”即可`,
        en: `line ${line} uses a YAML alias or tag; write plain "question: answer" lines`,
      },
      line,
    )
  }
  if (document.contents === null) return { ok: true, answers: {} }
  if (!isMap(document.contents)) {
    return bad(
      'answers/not-plain',
      { zh: '答案文件应当每行一个“问题: 答案”', en: 'an answers file has one "question: answer" a line' },
      1,
    )
  }
  const answers: Record<string, string> = Object.create(null)
  for (const { key, value } of document.contents.items) {
    if (isScalar(key) && isScalar(value)) answers[String(key.value)] = String(value.value ?? '').trim()
  }
  return { ok: true, answers }
}

function bad(messageId: string, seen: Text, line?: number): ParsedAnswers {
  return { ok: false, messageId, seen, line }
}
