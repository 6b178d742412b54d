import { join } from 'node:path'
import pico from 'picocolors'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { draftReport } from './draft.ts'
import { renderReport } from './render.ts'
import { type Report, reportSchema } from './report.ts'

const text = (zh: string, en: string) => ({ zh, en })
const draft = () =>
  draftReport({
    lab: 'wordcount-batch-java',
    kind: 'program',
    max: 30,
    seeds: { task: 'secret', data: 'd1' },
  })
const failed = (): Report =>
  draft().judged([
    { id: 'compiles', title: text('可以编译', 'It compiles'), status: 'pass', points: 10, max: 10 },
    {
      id: 'counts',
      title: text('计数正确', 'The counts are right'),
      status: 'fail',
      points: 0,
      max: 10,
      expected: text('to,2', 'to,2'),
      seen: text('to,1', 'to,1'),
      messageId: 'wrong-counts',
      hint: text('哪些行没有计数？', 'Which lines were not counted?'),
    },
    { id: 'order', title: text('顺序正确', 'The order is right'), status: 'skipped', points: 0, max: 10 },
  ])
const plain = { colors: pico.createColors(false) }
const seconds = (rendered: string) => rendered.replace(/\d+\.\d s/, '0.0 s')

describe('report', () => {
  it('has the JSON schema that is published', async () => {
    const schema = z.toJSONSchema(reportSchema)
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'report.schema.json'),
    )
  })

  it('is made as its schema says, without the task seed', () => {
    const report = failed()
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
    expect(JSON.stringify(report)).not.toContain('secret')
    expect(report).toMatchObject({ verdict: 'fail', score: 10, max: 30 })
  })

  it('is no pass with a skipped check, nor with no check at all', () => {
    const check = { id: 'a', title: text('a', 'a'), points: 0, max: 0 }
    expect(draft().judged([{ ...check, status: 'pass' }]).verdict).toBe('pass')
    expect(draft().judged([{ ...check, status: 'skipped' }]).verdict).toBe('fail')
    expect(draft().judged([]).verdict).toBe('fail')
  })

  it('has no score when nothing is known', () => {
    const report = draft().unknown(errors['cluster-unreachable']({ problem: 'connection refused' }))
    expect(reportSchema.parse(report)).toMatchObject({ verdict: 'unknown', score: null, checks: [] })
    expect(seconds(renderReport(report, { language: 'en', ...plain }))).toMatchInlineSnapshot(`
      "The cluster to grade on cannot be used: connection refused
        hint: Look at it with npx flink-lab cluster status; start it again with npx flink-lab cluster up pseudo

      UNKNOWN  wordcount-batch-java  0.0 s"
    `)
  })
})

it('shows what a passed check has to show', () => {
  const title = text('你的图', 'Your picture')
  const check = {
    id: 'picture',
    title,
    status: 'pass',
    points: 5,
    max: 5,
    seen: text('一\n二', 'a\nb'),
  } as const
  expect(renderReport(draft().judged([check]), { language: 'zh', ...plain })).toMatch(
    /^✓ 你的图 {2}5\/5\n {4}一\n {4}二\n/,
  )
})

it('is shown in both languages', () => {
  const next = text('npx flink-lab hint', 'npx flink-lab hint')
  expect(seconds(renderReport(failed(), { language: 'zh', ...plain, next }))).toMatchInlineSnapshot(`
    "✓ 可以编译  10/10
    ✗ 计数正确  0/10
        期望：to,2
        实际：to,1
        提示：哪些行没有计数？
    - 顺序正确 (未检查)

    未通过  wordcount-batch-java  10/30 分  0.0 s
    下一步：npx flink-lab hint"
  `)
  expect(seconds(renderReport(failed(), { language: 'en', ...plain, next }))).toMatchInlineSnapshot(`
    "✓ It compiles  10/10
    ✗ The counts are right  0/10
        expected: to,2
        seen: to,1
        hint: Which lines were not counted?
    - The order is right (not checked)

    FAIL  wordcount-batch-java  10/30 points  0.0 s
    next: npx flink-lab hint"
  `)
})
