import type { Readings } from '../../kit/readings.ts'
import type { Task } from './task.ts'
import type { Row, Truth } from './world.ts'

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')

/** The lines of these zones without their numbers. */
function written(
  rows: Truth,
  { separator, caseMethod }: Task,
  {
    zonesOf = (row: Row): readonly string[] => row.zones,
    city = (zone: string) => cityOf(zone)[caseMethod](),
  } = {},
): string[] {
  return rows.flatMap((row) => zonesOf(row).map((zone) => `${row.code}${separator}${city(zone)}`))
}

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (line, { separator }) => {
      const [number = '', code = '', city, ...more] = line.split(separator)
      return /^\d+$/.test(number) && /^[A-Z]{2}$/.test(code) && city !== undefined && more.length === 0
    },
    expected: ({ separatorName }) => ({
      zh: `编号、国家代码、城市，中间是${separatorName.zh}`,
      en: `number, country code and city, with ${separatorName.en} between them`,
    }),
  },
  // Which number a line has depends on the partition it was in, and on which row came first there.
  part: (line, { separator }) => line.slice(line.indexOf(separator) + separator.length),
  right: (rows, task) => written(rows, task),
  slips(rows, task) {
    const all = new Set(written(rows, task))
    const { caseMethod } = task
    return [
      {
        question: 'each-zone',
        messageId: 'first-zone-only',
        lines: written(rows, task, { zonesOf: (row) => row.zones.slice(0, 1) }),
        says: { zh: '每个国家只有第一个时区', en: 'only the first zone of each country' },
      },
      {
        question: 'each-zone',
        messageId: 'empty-zone',
        lines: written(rows, task, { zonesOf: (row) => (row.zones.length > 0 ? row.zones : ['']) }),
        says: { zh: '没有时区的国家也有一行', en: 'countries without a zone have a line, too' },
      },
      {
        question: 'city',
        messageId: 'case-kept',
        lines: written(rows, task, { city: cityOf }),
        says: { zh: '城市的大小写没有变', en: 'the letter case of the cities is as it was' },
      },
      {
        question: 'city',
        messageId: 'underscore-kept',
        lines: written(rows, task, { city: (zone) => (zone.split('/').at(-1) ?? '')[caseMethod]() }),
        says: { zh: '城市里还有下划线', en: 'there are underscores in the cities' },
      },
      {
        question: 'city',
        messageId: 'second-part',
        lines: written(rows, task, {
          city: (zone) => (zone.split('/')[1] ?? '').replaceAll('_', ' ')[caseMethod](),
        }),
        says: { zh: '三段的名字取了中间一段', en: 'of names in three parts the middle one is there' },
      },
      {
        question: 'each-zone',
        messageId: 'one-a-partition',
        lines: (lines) => lines.length <= 2 && lines.every((line) => all.has(line)),
        says: { zh: '每个分区只有一行', en: 'one line for each partition' },
      },
    ]
  },
  questions: [
    {
      id: 'each-zone',
      title: { zh: '每个时区一行', en: 'One line for each zone' },
      points: 20,
      expected: () => ({
        zh: '一个国家有几个时区就有几行，没有的就一行也没有',
        en: 'as many lines of a country as it has zones, none of one that has none',
      }),
    },
    {
      id: 'city',
      title: { zh: '城市的写法合乎要求', en: 'Cities are written as asked for' },
      points: 15,
      expected: ({ caseName }) => ({
        zh: `名字的最后一段，下划线换成空格，${caseName.zh}`,
        en: `the last part of the name, blanks for underscores, ${caseName.en}`,
      }),
    },
  ],
}
