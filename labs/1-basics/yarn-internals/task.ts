import { random } from '@flink-lab/grader/seed'
import { type EventId, events } from './events.ts'

/** The student's own application; every value is also a key of the templates. */
export interface Task extends Record<EventId, string> {
  /** Its name in YARN. */
  name: string
  /** `parallelism.default`. With two slots each, two TaskManagers are needed, whatever is drawn here. */
  parallelism: number
  /** Subtasks that run when all do: the source has one, whatever the parallelism. */
  subtasks: number
  /** The letters of an order in which everything is granted at the start, for the variant that believes in it. */
  orderAtOnce: string
}

const cities = ['chengdu', 'harbin', 'kunming', 'lhasa', 'nanjing', 'urumqi', 'wuhan', 'xian'] as const

export function taskFrom(seed: string): Task {
  const choose = random(`yarn-internals/task/${seed}`)
  const ids = events.map(({ id }) => id)
  const letters = choose.shuffle([...'ABCDEFGH'])
  const letterOf = Object.fromEntries(ids.map((id, index) => [id, letters[index]])) as Record<EventId, string>
  const atOnce = ids.flatMap((id) => {
    if (id === 'tm-assigned') return []
    return id === 'jm-assigned' ? [id, 'tm-assigned' as const] : [id]
  })
  const parallelism = choose.pick([3, 4])
  return {
    ...letterOf,
    name: `${choose.pick(cities)}-${choose.int(100, 999)}`,
    parallelism,
    subtasks: parallelism + 1,
    orderAtOnce: atOnce.map((id) => letterOf[id]).join(' '),
  }
}
