import { random } from '@flink-lab/grader/seed'

/** The student's own applications; every value is also a key of the templates. */
export interface Task {
  /** Name of the session in YARN. */
  session: string
  /** Slots of a TaskManager of the session: enough for both jobs in one. */
  slots: number
  /** Names of the two applications that hold one job each. */
  one: string
  two: string
}

const trees = ['birch', 'cedar', 'ginkgo', 'larch', 'maple', 'poplar', 'spruce', 'willow'] as const

export function taskFrom(seed: string): Task {
  const choose = random(`yarn-modes-compared/task/${seed}`)
  const name = `${choose.pick(trees)}-${choose.int(100, 999)}`
  return { session: `${name}-session`, slots: choose.pick([2, 3, 4]), one: `${name}-one`, two: `${name}-two` }
}
