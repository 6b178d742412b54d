import type { Readings } from '../../kit/readings.ts'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

const unique = (lines: readonly string[]) => [...new Set(lines)]

/** What becomes of the rows that a filter lets through. */
function written(rows: Truth, { separator }: Task): string[] {
  return rows.map(({ code, area }) => `${code}${separator}${area}`)
}

const kept = (rows: Truth, { one, other }: Task) => rows.filter(({ area }) => area === one || area === other)
const dropped = (rows: Truth, { one, other }: Task) =>
  rows.filter(({ area }) => area !== one && area !== other)

/** True where the pairs are right, but some are there once for each of several tasks. */
function repeatedByTasks(lines: readonly string[], right: readonly string[]): boolean {
  const times = new Map<string, number>()
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
  const isComplete = times.size === right.length && right.every((line) => times.has(line))
  return isComplete && lines.length > right.length && Math.max(...times.values()) <= 2
}

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (line, { separator }) => {
      const [code = '', area = '', ...more] = line.split(separator)
      return /^[A-Z]{2}$/.test(code) && /^[A-Z][a-z]+$/.test(area) && more.length === 0
    },
    expected: ({ separatorName }) => ({
      zh: `国家代码、${separatorName.zh}、地区，别无其他`,
      en: `the country's code, ${separatorName.en}, the area and nothing else`,
    }),
  },
  right: (rows, task) => unique(written(kept(rows, task), task)),
  slips(rows, task) {
    const right = unique(written(kept(rows, task), task))
    const lines = written(kept(rows, task), task)
    // Each zone once: a country with several zones in an area is there several times.
    const zonesOnce = rows.filter(
      (row, index) => rows.findIndex(({ code, name }) => code === row.code && name === row.name) === index,
    )
    return [
      {
        question: 'filter',
        messageId: 'filter-inverted',
        lines: unique(written(dropped(rows, task), task)),
        says: { zh: '留下的正好是该丢的', en: 'exactly those that should have gone are there' },
      },
      {
        question: 'filter',
        messageId: 'filter-both',
        lines: [],
        says: { zh: '一行也没有', en: 'not a single line' },
      },
      {
        question: 'filter',
        messageId: 'filter-one-area',
        lines: right.filter((line) => line.endsWith(task.one)),
        says: { zh: `只有 ${task.one}`, en: `only ${task.one}` },
      },
      {
        question: 'filter',
        messageId: 'filter-one-area',
        lines: right.filter((line) => line.endsWith(task.other)),
        says: { zh: `只有 ${task.other}`, en: `only ${task.other}` },
      },
      {
        question: 'distinct',
        messageId: 'not-distinct',
        lines,
        says: { zh: `${lines.length} 行，重复的都在`, en: `${lines.length} lines, with every repetition` },
      },
      {
        question: 'distinct',
        messageId: 'distinct-row',
        lines: written(kept(zonesOnce, task), task),
        says: {
          zh: '一个国家在一个地区有几个时区，就有几行',
          en: 'a country is there once for each of its zones in an area',
        },
      },
      {
        question: 'distinct',
        messageId: 'distinct-per-task',
        lines: (written) => repeatedByTasks(written, right),
        says: {
          zh: '有的行出现了两次，每个任务各一次',
          en: 'some lines are there twice, once from each task',
        },
      },
    ]
  },
  questions: [
    {
      id: 'filter',
      title: { zh: '只有要找的两个地区', en: 'The two areas looked for, and no others' },
      points: 25,
      expected: ({ one, other }) => ({
        zh: `地区是 ${one} 或 ${other} 的行`,
        en: `lines whose area is ${one} or ${other}`,
      }),
    },
    {
      id: 'distinct',
      title: { zh: '每一对只出现一次', en: 'Every pair once' },
      points: 25,
      expected: () => ({
        zh: '每个（国家，地区）一行，不管它有几个时区、在输入里出现几次',
        en: 'one line for a country in an area, however many zones it has there and however often they are given',
      }),
    },
  ],
}
