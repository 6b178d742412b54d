import { randomUUID } from 'node:crypto'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Task } from './task.ts'

/** What a program that counts rightly finds in the text on the student's own cluster, and the job they named. */
export async function truthOn({ flink, hdfs }: Cluster, task: Task): Promise<Record<string, string>> {
  const words = wordsOf(await hdfs.read('/input/sonnet.txt'), task.minLength)
  const named = (await flink.jobs()).filter(({ name }) => name === `updates ${task.start}`)
  const [newest] = named.sort((a, b) => b['start-time'] - a['start-time'])
  return {
    different: String(new Set(words).size),
    updates: String(words.length),
    seen: String(task.start),
    'runs-in': 'taskmanager',
    // Who never ran the job has no right answer: none is equal to this.
    job: newest?.jid ?? randomUUID(),
  }
}

/** Runs of letters, in lower case, that are long enough. */
export function wordsOf(text: string, minLength: number): string[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => word.length >= minLength)
}
