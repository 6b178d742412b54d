import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '@flink-lab/grader/seed'
import type { InputFile, Seeds, World } from '@flink-lab/grader/world'
import { type Task, taskFrom } from './task.ts'

/** The notes' own three lines. */
const notesLines = ['I love Beijing', 'I love China', 'Beijing is the capital of China']

/** What the oracle counts: every input line. How it may be counted wrongly is asked only when it is. */
export interface Truth {
  lines: readonly string[]
}

/** The three lines and, in an order of this run's own, nine of ten paragraphs of the novel (some 260 kB). */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const choose = random(`words/data/${seeds.data}`)
  const paragraphs = novel().split(/\n{2,}/)
  const chosen = choose.sample(paragraphs, Math.floor(paragraphs.length * 0.9))
  const inputs: InputFile[] = [
    { path: 'data.txt', content: `${notesLines.join('\n')}\n` },
    { path: 'pride-and-prejudice.txt', content: `${chosen.join('\n\n')}\n` },
  ]
  return {
    task: taskFrom(seeds.task),
    inputs,
    truth: { lines: inputs.flatMap(({ content }) => content.split('\n')) },
  }
}

function novel(): string {
  return readFileSync(join(import.meta.dirname, '../../data/pride-and-prejudice.txt'), 'utf8')
}
