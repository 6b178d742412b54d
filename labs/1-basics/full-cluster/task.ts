import { random } from '@flink-lab/grader/seed'

/** The student's own cluster and job; every value is also a key of the templates. */
export interface Task {
  /** Slots of each of the two TaskManagers; never the 4 of the demonstration, nor the default 1. */
  slots: number
  /** A plausible slip, for the variant that makes it. */
  oneSlotLess: number
  /** One more than a TaskManager has slots, so that the job needs both. */
  parallelism: number
  inputPath: string
  outputPath: string
  /** The student's own text, a dozen lines. */
  text: string
}

const rivers = ['Yangtze', 'Yellow', 'Pearl', 'Mekong', 'Amur', 'Huai', 'Liao', 'Tarim'] as const
const sentences = [
  (river: string, other: string) => `The ${river} river is longer than the ${other}`,
  (river: string) => `The ${river} flows to the sea`,
  (river: string, other: string) => `From the ${river} to the ${other} it is far`,
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`full-cluster/task/${seed}`)
  const own = choose.sample(rivers, 5)
  const lines = Array.from({ length: 12 }, () => {
    const [river = '', other = ''] = choose.sample(own, 2)
    return choose.pick(sentences)(river, other)
  })
  const name = `${own[0]?.toLowerCase()}-${choose.int(100, 999)}`
  const slots = choose.pick([3, 5, 6])
  return {
    slots,
    oneSlotLess: slots - 1,
    parallelism: slots + 1,
    inputPath: `/input/${name}.txt`,
    outputPath: `/flink/${name}`,
    text: lines.join('\n'),
  }
}
