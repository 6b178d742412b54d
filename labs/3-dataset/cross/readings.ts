import type { Readings } from '../../kit/readings.ts'
import type { Zone } from '../tables.ts'
import type { Comparison, Task } from './task.ts'
import type { Truth } from './world.ts'

type Condition = (one: Zone, other: Zone) => boolean

/** The lines of all pairs for which the conditions hold, in both orders and with a zone and itself. */
function pairs(zones: Truth, { separator }: Task, ...conditions: Condition[]): string[] {
  return zones.flatMap((one) =>
    zones
      .filter((other) => conditions.every((holds) => holds(one, other)))
      .map((other) => `${one.name}${separator}${other.name}`),
  )
}

const difference = (one: Zone, other: Zone) => one.latitude - other.latitude
const isNear =
  ({ degrees }: Task): Condition =>
  (one, other) =>
    Math.abs(difference(one, other)) <= degrees

const isSelf: Condition = (one, other) => one.name === other.name

/** The names compare so. */
const inOrder =
  (comparison: Comparison): Condition =>
  (one, other) => {
    if (isSelf(one, other)) return false
    return comparison === '!=' || (comparison === '<' ? one.name < other.name : one.name > other.name)
  }

export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 10 },
  format: {
    fits: (line, { separator }) => line.split(separator).length === 2,
    expected: ({ separatorName }) => ({
      zh: `时区、${separatorName.zh}、时区，别无其他`,
      en: `a zone, ${separatorName.en}, a zone and nothing else`,
    }),
  },
  right: (zones, task) => pairs(zones, task, isNear(task), inOrder(task.comparison)),
  slips(zones, task) {
    const asked = inOrder(task.comparison)
    const other = (['<', '>', '!='] as const).filter((comparison) => comparison !== task.comparison)
    const orders = ['<', '>', '!='] as const
    return [
      ...orders.map((comparison) => ({
        question: 'no-self',
        messageId: 'self-pairs',
        lines: pairs(zones, task, isNear(task), (a, b) => isSelf(a, b) || inOrder(comparison)(a, b)),
        says: { zh: '时区和它自己也成了一对', en: 'zones are paired with themselves, too' },
      })),
      ...other.map((comparison) => ({
        question: 'directions',
        messageId: 'wrong-directions',
        lines: pairs(zones, task, isNear(task), inOrder(comparison)),
        says:
          comparison === '!='
            ? { zh: '每一对有两行，去和回', en: 'each pair is there twice, there and back' }
            : {
                zh: `每一对只有一行，字母次序在${comparison === '<' ? '前' : '后'}的在前`,
                en: `each pair is there once, the ${comparison === '<' ? 'first' : 'last'} in the alphabet first`,
              },
      })),
      {
        question: 'near',
        messageId: 'limit-excluded',
        lines: pairs(zones, task, (a, b) => Math.abs(difference(a, b)) < task.degrees, asked),
        says: {
          zh: `正好差 ${task.degrees} 度的不在`,
          en: `pairs of exactly ${task.degrees} degrees are missing`,
        },
      },
      ...[1, -1].map((sign) => ({
        question: 'near',
        messageId: 'no-absolute',
        lines: pairs(zones, task, (a, b) => sign * difference(a, b) <= task.degrees, asked),
        says: {
          zh: '差是负数的，差多少都留下了',
          en: 'where the difference is negative, any difference will do',
        },
      })),
      {
        question: 'near',
        messageId: 'not-filtered',
        lines: pairs(zones, task, asked),
        says: { zh: '差多少度的都在', en: 'pairs are there whatever their latitudes' },
      },
      {
        question: 'near',
        messageId: 'far-kept',
        lines: pairs(zones, task, (a, b) => !isNear(task)(a, b), asked),
        says: { zh: '留下的正好是该丢的', en: 'exactly those that should have gone are there' },
      },
    ]
  },
  questions: [
    {
      id: 'near',
      title: { zh: '正好是纬度相近的', en: 'Exactly those of like latitude' },
      points: 20,
      expected: ({ degrees }) => ({
        zh: `纬度相差不超过 ${degrees} 度，${degrees} 度也算`,
        en: `latitudes that differ by at most ${degrees} degrees, ${degrees} included`,
      }),
    },
    {
      id: 'no-self',
      title: { zh: '没有和自己成对的', en: 'Nothing is paired with itself' },
      points: 15,
      expected: () => ({ zh: '两个不同的时区', en: 'two different zones' }),
    },
    {
      id: 'directions',
      title: { zh: '一行还是两行，谁在前', en: 'Once or twice, and which comes first' },
      points: 15,
      expected: ({ directionsName }) => directionsName,
    },
  ],
}
