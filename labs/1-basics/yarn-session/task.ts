import { random } from '@flink-lab/grader/seed'

/** The student's own session and jobs; every value is also a key of the templates. */
export interface Task {
  /** Virtual memory that a container may use, as a multiple of its physical memory: too little for any JVM. */
  ratio: string
  /** Sizes of the session's containers in MiB: never the 1024 of the demonstration, nor the defaults. */
  jobManager: number
  taskManager: number
  /** Where the NodeManager's reason goes, in HDFS. */
  reportPath: string
  inputPath: string
  /** Folder of the three results: wc1, wc2, wc3. */
  outputFolder: string
  /** The student's own text, a dozen lines. */
  text: string
}

const trees = ['Ginkgo', 'Bamboo', 'Cedar', 'Willow', 'Camellia', 'Maple', 'Pine', 'Plum'] as const
const sentences = [
  (tree: string, other: string) => `The ${tree} is older than the ${other}`,
  (tree: string) => `Under the ${tree} it is cool`,
  (tree: string, other: string) => `Between the ${tree} and the ${other} there is a path`,
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`yarn-session/task/${seed}`)
  const own = choose.sample(trees, 5)
  const lines = Array.from({ length: 12 }, () => {
    const [tree = '', other = ''] = choose.sample(own, 2)
    return choose.pick(sentences)(tree, other)
  })
  const name = `${own[0]?.toLowerCase()}-${choose.int(100, 999)}`
  const [jobManager = 0, taskManager = 0] = choose.sample([1280, 1536], 2)
  return {
    ratio: choose.pick(['1.1', '1.2', '1.3']),
    jobManager,
    taskManager,
    reportPath: `/report/${name}.txt`,
    inputPath: `/input/${name}.txt`,
    outputFolder: `/flink/${name}`,
    text: lines.join('\n'),
  }
}
