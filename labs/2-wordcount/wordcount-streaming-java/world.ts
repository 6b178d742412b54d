import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '@flink-lab/grader/seed'
import type { Seeds, World } from '@flink-lab/grader/world'
import { type Task, taskFrom } from './task.ts'

/** One line of the stream. */
export interface Said {
  /** Seconds since 1970, never less than those of the line before. */
  second: number
  text: string
}

export interface Truth {
  stream: readonly Said[]
}

/** Some time in 2019, when the notes were new. */
const earliest = 1_546_300_800
const year = 365 * 24 * 3600

/** Three hundred lines of the novel, one every ten seconds or so: some fifty minutes. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const choose = random(`wordcount-streaming-java/data/${seeds.data}`)
  let second = choose.int(earliest, earliest + year)
  const stream = choose.sample(novelLines(), 300).map((text): Said => {
    second += choose.int(0, 20)
    return { second, text }
  })
  const content = stream.map(({ second, text }) => `${second} ${text}\n`).join('')
  return { task: taskFrom(seeds.task), inputs: [{ path: 'said.log', content }], truth: { stream } }
}

function novelLines(): string[] {
  const novel = readFileSync(join(import.meta.dirname, '../../data/pride-and-prejudice.txt'), 'utf8')
  return novel.split('\n').filter((line) => line.trim() !== '')
}
