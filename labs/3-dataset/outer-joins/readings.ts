import type { Readings } from '../../kit/readings.ts'
import type { Side, Task } from './task.ts'
import type { Truth } from './world.ts'

/** The lines of a join that keeps the rows of some tables, with `missing` in the place of what they lack. */
function joined(
  { countries, zones }: Truth,
  keep: readonly Side[],
  { missing, separator }: Pick<Task, 'missing' | 'separator'>,
): string[] {
  const line = (country: string, zone: string) => `${country}${separator}${zone}`
  const pairs = countries.flatMap(({ code, name }) =>
    zones.filter((zone) => zone.code === code).map((zone) => line(name, zone.name)),
  )
  const has = (rows: readonly { code: string }[], code: string) => rows.some((row) => row.code === code)
  const lonely = countries.filter(({ code }) => !has(zones, code)).map(({ name }) => line(name, missing))
  const stray = zones.filter(({ code }) => !has(countries, code)).map(({ name }) => line(missing, name))
  return [...pairs, ...(keep.includes('countries') ? lonely : []), ...(keep.includes('zones') ? stray : [])]
}

const sides: readonly Side[][] = [['countries'], ['zones'], ['countries', 'zones']]

const lost = (task: Task, keep: readonly Side[]) => task.keep.filter((side) => !keep.includes(side))

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (line, { separator }) => line.split(separator).length === 2,
    expected: ({ separatorName }) => ({
      zh: `国名、${separatorName.zh}、时区，别无其他`,
      en: `the country's name, ${separatorName.en}, the zone and nothing else`,
    }),
  },
  right: (truth, task) => joined(truth, task.keep, task),
  slips: (truth, task) => [
    {
      question: 'kept',
      messageId: 'inner-join',
      lines: joined(truth, [], task),
      says: { zh: '只有配成对的行', en: 'only rows with a partner are there' },
    },
    ...sides
      .filter((keep) => `${keep}` !== `${task.keep}`)
      .map((keep) => ({
        question: 'kept',
        messageId: lost(task, keep).length > 0 ? 'wrong-side' : 'both-kept',
        lines: joined(truth, keep, task),
        says: {
          zh: `${keep.join('、')} 里没有伙伴的行都在，别的没有`,
          en: `of rows without a partner, exactly those of ${keep.join(' and ')} are there`,
        },
      })),
    ...['null', ''].map((missing) => ({
      question: 'missing-word',
      messageId: 'missing-word',
      lines: joined(truth, task.keep, { ...task, missing }),
      says: {
        zh: `没有伙伴的地方是“${missing}”`,
        en: `where a partner is missing, there is "${missing}"`,
      },
    })),
  ],
  questions: [
    {
      id: 'kept',
      title: { zh: '该留的都留下，别的不留', en: 'What must be kept is kept, and nothing else' },
      points: 30,
      expected: ({ keepName }) => ({
        zh: `${keepName.zh}都在，有没有伙伴都一样；另一边没有伙伴的行不在`,
        en: `${keepName.en}, with a partner or without; of the other table, if any, only rows with one`,
      }),
    },
    {
      id: 'missing-word',
      title: { zh: '缺的那一边写成规定的词', en: 'The word asked for stands where a partner is missing' },
      points: 20,
      expected: ({ missing }) => ({ zh: `写 ${missing}`, en: `the word ${missing}` }),
    },
  ],
}
