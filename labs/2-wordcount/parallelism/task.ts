import { random } from '@flink-lab/grader/seed'

/** The student's own parallelisms, a level each; every value is also a key of the templates. */
export interface Task {
  /** `parallelism.default` in the configuration that the client reads. Never 1, which the other machines keep. */
  system: number
  /** `-p` of `bin/flink run`. */
  client: number
  /** `env.setParallelism(…)`. */
  environment: number
  /** `setParallelism(…)` of the operator `heavy`. */
  operator: number
  /** An operator that may not be chained to the one before it; `numbers` has none before it. */
  alone: 'numbers' | 'square' | 'store'
  /** What the three jobs leave of the eight slots, and a parallelism that is more. */
  fits: number
  large: number
}

/** Two TaskManagers with four slots each. */
const slots = 8

/** Neighbouring levels differ, or nobody could see which one had won. */
export function taskFrom(seed: string): Task {
  const choose = random(`parallelism/task/${seed}`)
  const other = (than: number, most = 3) =>
    choose.pick([1, 2, 3].filter((level) => level !== than && level <= most))
  const system = choose.int(2, 3)
  const client = other(system)
  // Three jobs and one slot more.
  const most = Math.min(3, slots - 1 - system - client)
  const environment = other(client, most)
  const operator = other(environment, most)
  const fits = slots - system - client - Math.max(environment, operator)
  return {
    ...{ system, client, environment, operator, fits },
    alone: choose.pick(['numbers', 'square', 'store'] as const),
    large: fits + choose.int(1, 2),
  }
}
