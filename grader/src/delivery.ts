import type { Text } from '@flink-lab/engine/text'
import { shown } from './compare.ts'

/** How often events with known ids came out of a sink. */
export interface Delivery {
  /** Ids that never came. */
  missing: number
  /** Ids that came more than once. */
  repeated: number
  /** Lines that are no id at all. */
  unknown: number
  /** The first of each kind, for a message. */
  firstMissing?: string
  firstRepeated?: string
  firstUnknown?: string
}

/**
 * Counts how often each known event id came out of a sink. Order says nothing: parallel sinks promise none.
 * @param ids every id that went in, each once
 * @param committed what the sink has made visible, a line each
 */
export function deliveryOf(ids: Iterable<string>, committed: Iterable<string>): Delivery {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, 0)
  const delivery: Delivery = { missing: 0, repeated: 0, unknown: 0 }
  for (const line of committed) {
    const before = times.get(line)
    if (before === undefined) {
      delivery.unknown++
      delivery.firstUnknown ??= shown(line)
    } else {
      if (before === 1) {
        delivery.repeated++
        delivery.firstRepeated ??= line
      }
      times.set(line, before + 1)
    }
  }
  for (const [id, count] of times) {
    if (count > 0) continue
    delivery.missing++
    delivery.firstMissing ??= id
  }
  return delivery
}

/** Each event once: neither lost nor repeated, and nothing else. */
export const isExactlyOnce = ({ missing, repeated, unknown }: Delivery): boolean =>
  missing === 0 && repeated === 0 && unknown === 0

/** What was seen, as a check says it. */
export function describeDelivery(delivery: Delivery): Text {
  const { missing, repeated, unknown, firstMissing, firstRepeated, firstUnknown } = delivery
  if (isExactlyOnce(delivery)) return { zh: '每个事件恰好一次', en: 'each event once' }
  const parts = [
    missing > 0 && {
      zh: `丢失 ${missing} 个事件（如 ${firstMissing}）`,
      en: `${missing} lost (${firstMissing}, for one)`,
    },
    repeated > 0 && {
      zh: `${repeated} 个事件重复出现（如 ${firstRepeated}）`,
      en: `${repeated} repeated (${firstRepeated}, for one)`,
    },
    unknown > 0 && {
      zh: `${unknown} 行不是事件编号（如 ${firstUnknown}）`,
      en: `${unknown} lines that are no event (${firstUnknown}, for one)`,
    },
  ].filter((part) => part !== false)
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}
