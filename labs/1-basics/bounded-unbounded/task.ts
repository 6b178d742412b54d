import { random } from '@flink-lab/grader/seed'
import { runningTotals } from './totals.ts'

/** The student's own data and paths; every value is also a key of the templates. */
export interface Task {
  /** HDFS folder of the input. */
  folder: string
  batchPath: string
  streamingPath: string
  /** What is there from the begin: a dozen lines. */
  text: string
  /** What comes later: words of `text`, and some that are new. */
  late: string
  /** The last running total of `text`, as the job prints it. */
  lastTotal: string
}

const birds = [
  'crane',
  'swan',
  'heron',
  'eagle',
  'swift',
  'robin',
  'raven',
  'finch',
  'stork',
  'plover',
] as const
const sentences = [
  (bird: string, other: string) => `The ${bird} follows the ${other}`,
  (bird: string) => `I saw a ${bird} and one more ${bird}`,
  (bird: string, other: string) => `A ${bird} is not a ${other}`,
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`bounded-unbounded/task/${seed}`)
  const birdsHere = choose.sample(birds, 6)
  const line = (among: readonly string[]) => {
    const [bird = '', other = ''] = choose.sample(among, 2)
    return choose.pick(sentences)(bird, other)
  }
  const early = birdsHere.slice(0, 4)
  const text = Array.from({ length: 12 }, () => line(early)).join('\n')
  const name = `${birdsHere[0]}-${choose.int(100, 999)}`
  return {
    folder: `/input/${name}`,
    batchPath: `/flink/${name}-batch`,
    streamingPath: `/flink/${name}-streaming`,
    text,
    late: Array.from({ length: 3 }, () => line(birdsHere.slice(3))).join('\n'),
    lastTotal: `(${runningTotals(text).at(-1)?.replace(' ', ',')})`,
  }
}
