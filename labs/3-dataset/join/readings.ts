import { compareLines } from '@flink-lab/grader/compare'
import type { Readings } from '../../kit/readings.ts'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

type Pair = { country: Truth['countries'][number]; zone: Truth['zones'][number] }

/** Rows of both tables that agree in a column. */
function pairs({ countries, zones }: Truth, column: 'code' | 'number'): Pair[] {
  return countries.flatMap((country) =>
    zones.filter((zone) => zone[column] === country[column]).map((zone) => ({ country, zone })),
  )
}

/** A line of a pair, with another column of the country in its name's place. */
function line(
  { country, zone }: Pair,
  { first, separator }: Task,
  column: keyof Pair['country'] = 'name',
): string {
  const cells = [country[column], zone.zone]
  return (first === 'name' ? cells : cells.reverse()).join(separator)
}

/** Every country that has a zone is there, but only once, with whichever of its zones. */
function isOneEach(written: readonly string[], truth: Truth, task: Task): boolean {
  const left = new Map(pairs(truth, 'code').map((pair) => [line(pair, task), pair.country.code]))
  const codes = written.map((text) => left.get(text))
  return (
    !codes.includes(undefined) && new Set(codes).size === codes.length && codes.length === withZone(truth)
  )
}

const withZone = (truth: Truth) => new Set(pairs(truth, 'code').map(({ country }) => country.code)).size

/** All pairs, and lines of rows that have no partner besides. */
function isOuter(
  written: readonly string[],
  { countries, zones }: Truth,
  right: readonly string[],
  task: Task,
) {
  const difference = compareLines(right, written)
  if (!difference || difference.missing > 0) return false
  const alone = [
    ...countries.filter(({ code }) => !zones.some((zone) => zone.code === code)).map(({ name }) => name),
    ...zones
      .filter(({ code }) => !countries.some((country) => country.code === code))
      .map(({ zone }) => zone),
  ]
  const known = new Set(right)
  return written.every(
    (text) => known.has(text) || text.split(task.separator).some((cell) => alone.includes(cell)),
  )
}

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (text, { separator }) => text.split(separator).length === 2,
    expected: ({ first, second, separatorName }) => ({
      zh: `${first}、${separatorName.zh}、${second}，别无其他`,
      en: `${first}, ${separatorName.en}, ${second} and nothing else`,
    }),
  },
  right: (truth, task) => pairs(truth, 'code').map((pair) => line(pair, task)),
  slips(truth, task) {
    const joined = pairs(truth, 'code')
    const right = joined.map((pair) => line(pair, task))
    const wrongColumn = (column: 'code' | 'number') => ({
      question: 'columns',
      messageId: 'wrong-column',
      lines: joined.map((pair) => line(pair, task, column)),
      says: { zh: `国名的位置上是 ${column} 列`, en: `column ${column} is where the name should be` },
    })
    return [
      {
        question: 'key',
        messageId: 'key-number',
        lines: pairs(truth, 'number').map((pair) => line(pair, task)),
        says: { zh: '配成对的是两个表里 number 相同的行', en: 'rows were paired whose numbers are the same' },
      },
      {
        question: 'key',
        messageId: 'no-pairs',
        lines: [],
        says: { zh: '一对也没有', en: 'not a single pair' },
      },
      {
        question: 'all-pairs',
        messageId: 'one-each',
        lines: (written) => isOneEach(written, truth, task),
        says: {
          zh: `每个国家只有一行，一共 ${withZone(truth)} 行`,
          en: `every country has one line only, ${withZone(truth)} in all`,
        },
      },
      {
        question: 'only-pairs',
        messageId: 'unmatched-kept',
        lines: (written) => isOuter(written, truth, right, task),
        says: { zh: '没有配成对的行也写出来了', en: 'rows without a partner are there, too' },
      },
      {
        question: 'columns',
        messageId: 'columns-swapped',
        lines: right.map((text) => text.split(task.separator).reverse().join(task.separator)),
        says: { zh: `先写了 ${task.second}`, en: `${task.second} comes first` },
      },
      wrongColumn('code'),
      wrongColumn('number'),
    ]
  },
  questions: [
    {
      id: 'key',
      title: { zh: '按国家代码配对', en: 'Paired by the country code' },
      points: 20,
      expected: ({ countryKey, zoneKey }) => ({
        zh: `countries 的第 ${countryKey} 列等于 zones 的第 ${zoneKey} 列（从 0 数起）`,
        en: `column ${countryKey} of countries equals column ${zoneKey} of zones (counted from 0)`,
      }),
    },
    {
      id: 'all-pairs',
      title: { zh: '每一对都在', en: 'Every pair is there' },
      points: 10,
      expected: () => ({
        zh: '一个国家有几个时区，就有几行',
        en: 'a line for every zone that a country has',
      }),
    },
    {
      id: 'only-pairs',
      title: { zh: '只有配成对的', en: 'Nothing but pairs' },
      points: 10,
      expected: () => ({
        zh: '没有时区的国家和没有国家的时区都不出现',
        en: 'neither countries without a zone nor zones without a country',
      }),
    },
    {
      id: 'columns',
      title: { zh: '写出的两列正确', en: 'The right two columns' },
      points: 10,
      expected: ({ first, second }) => ({ zh: `先 ${first}，后 ${second}`, en: `${first}, then ${second}` }),
    },
  ],
}
