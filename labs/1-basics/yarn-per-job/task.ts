import { random } from '@flink-lab/grader/seed'

/** The student's own two jobs; every value is also a key of the templates. */
export interface Task {
  /** Sizes of each job's containers in MiB: never the 1024 of the demonstration, nor the defaults. */
  jobManager: number
  taskManager: number
  inputPath: string
  /** Result of the job in per-job mode, and of the one in application mode. */
  jobPath: string
  applicationPath: string
  /** The student's own text, a dozen lines. */
  text: string
}

const birds = ['Crane', 'Magpie', 'Heron', 'Oriole', 'Swift', 'Kestrel', 'Ibis', 'Wren'] as const
const sentences = [
  (bird: string, other: string) => `The ${bird} flies higher than the ${other}`,
  (bird: string) => `At dawn the ${bird} sings`,
  (bird: string, other: string) => `Where the ${bird} nests the ${other} does not`,
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`yarn-per-job/task/${seed}`)
  const own = choose.sample(birds, 5)
  const lines = Array.from({ length: 12 }, () => {
    const [bird = '', other = ''] = choose.sample(own, 2)
    return choose.pick(sentences)(bird, other)
  })
  const name = `${own[0]?.toLowerCase()}-${choose.int(100, 999)}`
  const [jobManager = 0, taskManager = 0] = choose.sample([1280, 1536, 1792], 2)
  return {
    jobManager,
    taskManager,
    inputPath: `/input/${name}.txt`,
    jobPath: `/flink/${name}/job`,
    applicationPath: `/flink/${name}/application`,
    text: lines.join('\n'),
  }
}
