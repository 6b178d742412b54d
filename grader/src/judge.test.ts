import { LabError } from '@flink-lab/engine/errors'
import { describe, expect, it } from 'vitest'
import type { Check, HintLadder } from './check.ts'
import { judge } from './judge.ts'

const text = (words: string) => ({ zh: words, en: words })
const ladder = (first: string, ...ids: string[]): HintLadder => ({
  for: ids,
  rungs: [text(first), text('pointer'), text('fix')],
})
const fails = (id: string, messageId: string): Check<unknown> => ({
  id,
  title: text(id),
  points: 5,
  run: () => ({ status: 'fail', expected: text('a'), seen: text('b'), messageId }),
})
const passes = (id: string, needs?: string[]): Check<unknown> => ({
  id,
  title: text(id),
  points: 5,
  needs,
  run: () => ({ status: 'pass' }),
})

describe('judge', () => {
  it('skips what needs a check that did not pass, and what needs a skipped one', async () => {
    const results = await judge(
      [fails('first', 'm'), passes('second', ['first']), passes('third', ['second']), passes('fourth')],
      {},
      [],
    )
    expect(results.map((r) => [r.id, r.status, r.points])).toEqual([
      ['first', 'fail', 0],
      ['second', 'skipped', 0],
      ['third', 'skipped', 0],
      ['fourth', 'pass', 5],
    ])
  })

  it('picks the exact ladder before a prefix, and the longer prefix before the shorter', async () => {
    const hints = [
      ladder('any', '*'),
      ladder('flink', 'flink/*'),
      ladder('erasure', 'flink/type-erasure'),
      ladder('second', 'flink/type-erasure'),
    ]
    const hint = async (id: string) => (await judge([fails('c', id)], {}, hints))[0]?.hint?.en
    expect(await hint('flink/type-erasure')).toBe('erasure')
    expect(await hint('flink/other')).toBe('flink')
    expect(await hint('other')).toBe('any')
  })

  it('makes a check that throws a bug of the lab, never a pass or a fail', async () => {
    const broken: Check<unknown> = {
      ...passes('broken'),
      run: () => {
        throw new TypeError('oops')
      },
    }
    const error = await judge([passes('ok'), broken], {}, []).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(LabError)
    expect(error).toMatchObject({ code: 'check-crashed' })
    expect((error as LabError).text.en).toContain('"broken"')
  })

  it("fails the check of a student's own cluster that does not answer", async () => {
    const asks: Check<unknown> = {
      ...passes('asks'),
      run: () => Promise.reject(new LabError('flink-unreachable', text('no answer'), text('start it'))),
    }
    const [result] = await judge([asks], {}, [], { labErrors: 'fail' })
    expect(result).toMatchObject({ status: 'fail', messageId: 'unreachable/flink-unreachable' })
    expect(result?.hint?.en).toBe('start it')
  })
})
