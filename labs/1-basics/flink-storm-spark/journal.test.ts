import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chart } from './chart.ts'
import { measure } from './journal.ts'
import { parts, wordsOf } from './stream.ts'
import { taskFrom } from './task.ts'

const task = taskFrom('test')
const begin = 1_700_000_000_000

/** A journal without a fault: 5 ms in the steady part, the burst done in two seconds. */
function journal(): string[] {
  const counts = new Map<string, number>()
  return [...wordsOf(task.text.split('\n'))].map(({ id, word }) => {
    const count = (counts.get(word) ?? 0) + 1
    counts.set(word, count)
    return `${id} ${word} ${count} ${begin} ${begin + (id.startsWith('burst-') ? 2000 : 5)}`
  })
}
const measured = (lines: readonly string[]) => measure(`${lines.join('\n')}\n`, task)

test("the stream is the programs' own", async () => {
  const program = await readFile(join(import.meta.dirname, 'compare/Stream.java'), 'utf8')
  const listOf = (name: string) =>
    program.match(new RegExp(`${name} = \\{(.*)\\};`))?.[1]?.replaceAll('_', '')
  expect(listOf('PARTS')).toBe(
    Object.keys(parts)
      .map((name) => `"${name}"`)
      .join(', '),
  )
  expect(listOf('SIZES')).toBe(Object.values(parts).join(', '))
  const script = await readFile(join(import.meta.dirname, 'compare/measure'), 'utf8')
  expect(script).toContain(`= ${Object.values(parts).reduce<number>((sum, size) => sum + size, 0)} ]`)
})

describe('a journal', () => {
  test('is measured', () => {
    const burst = [...wordsOf(task.text.split('\n'))].filter(({ id }) => id.startsWith('burst-')).length
    const own = measured(journal())
    expect(own).toMatchObject({
      p50: [5, 5],
      p99: [5, 5],
      delivery: { missing: 0, repeated: 0, unknown: 0 },
      count: task.occurrences,
    })
    const [low = 0, high = 0] = own?.throughput ?? []
    expect(low).toBeLessThan(burst / 2)
    expect(high).toBeGreaterThan(burst / 2)
  })

  test('tells what was lost, repeated and forgotten', () => {
    const lines = journal()
    const last = lines.findLast((line) => line.includes(` ${task.word} `)) ?? ''
    const low = last.replace(/ \d+ /, ' 7 ')
    expect(measured([...lines.slice(1), low, low])).toMatchObject({
      delivery: { missing: 1, repeated: 1 },
      count: 7,
    })
  })

  test('may hold anything', () => {
    expect(measured([...journal(), 'steady-1.0 x', '\u001b[2J'])?.delivery.unknown).toBe(1)
    expect(measured(['nothing'])).toBeUndefined()
    expect(measured(journal().slice(0, 2000))).toBeUndefined()
  })
})

test('a chart has a bar for each system', () => {
  const bars = [
    { name: 'Flink', p50: 5, p99: 30 },
    { name: 'DStreams', p50: 1000, p99: 2000 },
  ]
  expect(chart(bars)).toMatchInlineSnapshot(`
    "Flink    █████████░░░░░░░░░                       p50 5 ms, p99 30 ms
    DStreams ████████████████████████████████████░░░░ p50 1000 ms, p99 2000 ms"
  `)
})
