import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'
import { type Separator, separators } from '../separators.ts'

export type Side = 'countries' | 'zones'

/** What must not be lost; every scalar and Text is also a key of the templates. */
export interface Task extends Separator {
  /** Tables whose rows are all kept, with a partner or without. */
  keep: readonly Side[]
  keepName: Text
  /** The outer join that does it when `countries` comes first. */
  method: 'leftOuterJoin' | 'rightOuterJoin' | 'fullOuterJoin'
  /** The same with `zones` first. */
  mirrored: 'leftOuterJoin' | 'rightOuterJoin' | 'fullOuterJoin'
  /** One that loses rows which must be kept. */
  otherMethod: 'leftOuterJoin' | 'rightOuterJoin'
  /** Stands where there is no partner. */
  missing: string
}

type Kept = Pick<Task, 'keep' | 'keepName' | 'method' | 'mirrored' | 'otherMethod'>

const kept: readonly Kept[] = [
  {
    keep: ['countries'],
    keepName: { zh: '每一个国家', en: 'every country' },
    method: 'leftOuterJoin',
    mirrored: 'rightOuterJoin',
    otherMethod: 'rightOuterJoin',
  },
  {
    keep: ['zones'],
    keepName: { zh: '每一个时区', en: 'every zone' },
    method: 'rightOuterJoin',
    mirrored: 'leftOuterJoin',
    otherMethod: 'leftOuterJoin',
  },
  {
    keep: ['countries', 'zones'],
    keepName: { zh: '每一个国家和每一个时区', en: 'every country and every zone' },
    method: 'fullOuterJoin',
    mirrored: 'fullOuterJoin',
    otherMethod: 'leftOuterJoin',
  },
]

const words = ['none', 'nobody', 'nothing', 'missing', 'absent', 'unknown', 'lost', 'alone'] as const

/** 3 × 8 × 5 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`outer-joins/task/${seed}`)
  return { ...choose.pick(kept), missing: choose.pick(words), ...choose.pick(separators) }
}
