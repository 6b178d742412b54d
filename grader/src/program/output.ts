import type { WebHdfs } from '@flink-lab/cluster-sim/clients/web-hdfs'
import { LabError } from '@flink-lab/engine/errors'
import type { ProgramRun } from './evidence.ts'

const maxFileBytes = 16 * 1024 * 1024
const maxFiles = 256
const maxDepth = 4
const maxLineLength = 10_000

/**
 * Reads what a program wrote as hostile data: so many files, so deep, so large, and lines cut at 10 000
 * characters. Names that begin with `.` or `_` are skipped, as Hadoop does: unfinished parts and markers.
 */
export async function readOutput(
  hdfs: WebHdfs,
  path: string,
): Promise<Pick<ProgramRun, 'output' | 'outputTooLarge'>> {
  const files = await filesBelow(hdfs, path, maxDepth)
  if (files === undefined) return {}
  const output: NonNullable<ProgramRun['output']> = []
  let outputTooLarge: string | undefined = files.length > maxFiles ? path : undefined
  let left = maxFileBytes
  for (const file of files.slice(0, maxFiles)) {
    const name = file.path === path ? (path.split('/').at(-1) ?? path) : file.path.slice(path.length + 1)
    if (file.length > left) {
      outputTooLarge ??= name
      continue
    }
    left -= file.length
    output.push({ file: name, lines: linesOf(await hdfs.read(file.path, maxFileBytes)) })
  }
  return { output, outputTooLarge }
}

interface Entry {
  path: string
  length: number
}

async function filesBelow(hdfs: WebHdfs, path: string, depth: number): Promise<Entry[] | undefined> {
  const entries = await hdfs.list(path).catch((error) => {
    // A program may remove what it wrote while it is read.
    if (error instanceof LabError && error.code === 'hdfs-not-found') return undefined
    throw error
  })
  if (entries === undefined) return undefined
  const files: Entry[] = []
  for (const entry of entries) {
    const name = entry.path.split('/').at(-1) ?? ''
    if (name.startsWith('.') || name.startsWith('_')) continue
    if (entry.type === 'FILE') files.push(entry)
    else if (depth > 0) files.push(...((await filesBelow(hdfs, entry.path, depth - 1)) ?? []))
  }
  return files
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.slice(0, maxLineLength))
}

/** All lines of a run in the order of its files' names; what most checks compare. */
export function outputLines(run: Pick<ProgramRun, 'output'>): string[] {
  return (run.output ?? []).flatMap((file) => file.lines)
}
