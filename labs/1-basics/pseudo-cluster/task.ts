import { random } from '@flink-lab/grader/seed'

/** The student's own cluster and job; every value is also a key of the templates. */
export interface Task {
  /** Slots of the one TaskManager; never the 4 of the demonstration's cluster, nor the default 1. */
  slots: number
  /** Name of the student's file and output, so that a neighbour's commands do not fit. */
  name: string
  inputPath: string
  outputPath: string
  /** The student's own text, a dozen lines. */
  text: string
}

const cities = [
  'Beijing',
  'Chengdu',
  'Guangzhou',
  'Hangzhou',
  'Kunming',
  'Nanjing',
  'Qingdao',
  'Shanghai',
  'Suzhou',
  'Wuhan',
  'Xiamen',
  'Xian',
] as const

const sentences = [
  (city: string, other: string) => `I love ${city} and ${other}`,
  (city: string) => `${city} is a city of China`,
  (city: string, other: string) => `From ${city} to ${other} I take the train`,
  (city: string) => `I love China, I love ${city}!`,
]

export function taskFrom(seed: string): Task {
  const choose = random(`pseudo-cluster/task/${seed}`)
  const own = choose.sample(cities, 5)
  const lines = Array.from({ length: 12 }, () => {
    const [city = '', other = ''] = choose.sample(own, 2)
    return choose.pick(sentences)(city, other)
  })
  const name = `${own[0]?.toLowerCase()}-${choose.int(100, 999)}`
  return {
    slots: choose.pick([2, 3, 5, 6, 7]),
    name,
    inputPath: `/input/${name}.txt`,
    outputPath: `/flink/${name}`,
    text: lines.join('\n'),
  }
}
