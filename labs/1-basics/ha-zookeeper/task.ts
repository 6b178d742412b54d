import { random } from '@flink-lab/grader/seed'

/** The student's own cluster and job; every value is also a key of the templates. */
export interface Task {
  /** Where everything of Flink's lies in ZooKeeper; never the notes' /flink. */
  root: string
  /** With its slash, as in the notes; never theirs. */
  clusterId: string
  /** The storage directory: a path in HDFS. */
  storage: string
  slots: number
  /** Events are called NAME-1 to NAME-N. */
  name: string
  events: number
  /** The journal's folder in HDFS, and the file that lets all its events through. */
  output: string
  gate: string
}

const birds = ['crane', 'egret', 'heron', 'ibis', 'magpie', 'pheasant', 'sparrow', 'swallow'] as const

export function taskFrom(seed: string): Task {
  const choose = random(`ha-zookeeper/task/${seed}`)
  const [name = '', other = ''] = choose.sample(birds, 2)
  const number = choose.int(100, 999)
  return {
    root: `/flink-${other}`,
    clusterId: `/cluster-${number}`,
    storage: `/ha/${other}-${choose.int(10, 99)}`,
    slots: choose.pick([2, 3, 5]),
    name,
    events: choose.int(60, 90) * 1000 + choose.int(1, 999),
    output: `/journal/${name}`,
    gate: `/journal/${name}-open`,
  }
}
