import type { Readings } from '../../kit/readings.ts'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

type Groups = Map<string, string[]>

/** Zones by country, sorted as the task has it. */
function groupsOf(rows: Truth, order: Task['order']): Groups {
  const groups: Groups = new Map()
  for (const { code, name } of rows) groups.set(code, [...(groups.get(code) ?? []), name])
  // As Java compares strings: by UTF-16 unit, not by a language's alphabet.
  for (const names of groups.values()) names.sort((a, b) => (a < b ? -1 : 1))
  if (order === 'DESCENDING') for (const names of groups.values()) names.reverse()
  return groups
}

function firstOf(groups: Groups, n: number, separator: string): string[] {
  return [...groups].flatMap(([code, names]) => names.slice(0, n).map((name) => `${code}${separator}${name}`))
}

/** True for lines of the input that leave no country out and have as many of each as there should be. */
function areSomeOfEach(lines: readonly string[], groups: Groups, { n, separator }: Task): boolean {
  if (new Set(lines).size !== lines.length) return false
  return [...groups].every(([code, names]) => {
    const own = lines.filter((line) => line.startsWith(code))
    return (
      own.length === Math.min(n, names.length) &&
      own.every((line) => names.includes(line.slice(code.length + separator.length)))
    )
  })
}

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (line, { separator }) => {
      const [code = '', zone = '', ...more] = line.split(separator)
      return /^[A-Z]{2}$/.test(code) && zone.includes('/') && more.length === 0
    },
    expected: ({ separatorName }) => ({
      zh: `国家代码、${separatorName.zh}、时区，别无其他`,
      en: `the country's code, ${separatorName.en}, the time zone and nothing else`,
    }),
  },
  right: (rows, { n, order, separator }) => firstOf(groupsOf(rows, order), n, separator),
  slips(rows, task) {
    const { n, order, opposite, separator } = task
    const groups = groupsOf(rows, order)
    const known = new Set(firstOf(groups, rows.length, separator))
    return [
      {
        question: 'order',
        messageId: 'order-reversed',
        lines: firstOf(groupsOf(rows, opposite), n, separator),
        says: { zh: '是另一头的那些', en: 'those from the other end' },
      },
      ...[n - 1, n + 1].map((number) => ({
        question: 'number',
        messageId: 'wrong-number',
        lines: firstOf(groups, number, separator),
        says: { zh: `每个国家至多 ${number} 个`, en: `at most ${number} of each country` },
      })),
      {
        question: 'number',
        messageId: 'all-of-them',
        lines: [...known],
        says: { zh: '一个也没有少', en: 'all of them' },
      },
      {
        question: 'groups',
        messageId: 'first-of-all',
        lines: (lines) => lines.length === n && lines.every((line) => known.has(line)),
        says: { zh: `全部只有 ${n} 行`, en: `${n} lines in all` },
      },
      {
        question: 'order',
        messageId: 'first-to-come',
        lines: (lines) => areSomeOfEach(lines, groups, task),
        says: {
          zh: '每个国家的个数都对，但不是该要的那几个',
          en: 'as many of each country as there should be, but not the ones asked for',
        },
      },
    ]
  },
  questions: [
    {
      id: 'groups',
      title: { zh: '每个国家各取各的', en: 'Some of each country, and not of all together' },
      points: 15,
      expected: ({ n }) => ({ zh: `每个国家至多 ${n} 个`, en: `at most ${n} of each country` }),
    },
    {
      id: 'number',
      title: { zh: '个数正确', en: 'The right number of them' },
      points: 15,
      expected: ({ n }) => ({ zh: `每个国家至多 ${n} 个`, en: `at most ${n} of each country` }),
    },
    {
      id: 'order',
      title: { zh: '取的是排在最前的', en: 'Those that are first in order' },
      points: 20,
      expected: ({ orderName }) => ({ zh: `${orderName.zh}的那些`, en: `those that ${orderName.en}` }),
    },
  ],
}
