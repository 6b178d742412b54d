import { random } from '@flink-lab/grader/seed'
import { wordsOf } from './stream.ts'

/** The student's own stream; every value is also a key of the templates. */
export interface Task {
  /** Batch interval of the DStreams program, in milliseconds. */
  interval: number
  /** Sentences that the stream repeats, a line each. */
  text: string
  /** Words in the whole stream. */
  words: number
  /** The word whose count is asked for, and how often it is in the stream. */
  word: string
  occurrences: number
}

const rivers = ['Yangtze', 'Yellow', 'Pearl', 'Mekong', 'Amur', 'Huai', 'Liao', 'Tarim'] as const
const sentences = [
  (river: string, other: string) => `The ${river} is longer than the ${other}`,
  (river: string) => `The ${river} flows to the sea`,
  (river: string, other: string) => `From the ${river} to the ${other} it is far`,
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`flink-storm-spark/task/${seed}`)
  const own = choose.sample(rivers, 4)
  const word = own[0] ?? ''
  const lines = Array.from({ length: 12 }, (_, index) => {
    // Each river flows somewhere, so that no count is asked for that is 0.
    const river = own[index % own.length] ?? ''
    return choose.pick(sentences)(river, choose.pick(own.filter((other) => other !== river)))
  })
  const all = [...wordsOf(lines)]
  return {
    interval: choose.pick([1000, 1500, 2000]),
    text: lines.join('\n'),
    words: all.length,
    word,
    occurrences: all.filter((one) => one.word === word).length,
  }
}
