import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { CheckOutcome } from '@flink-lab/grader/check'
import { compareLines } from '@flink-lab/grader/compare'
import { wordCounts } from './oracle.ts'

/** Of an output's files, and of bytes in each, what is read at most. */
const most = { files: 50, bytes: 65_536 }

/** Lines of a file in HDFS, or of the files that parallel tasks have left in a folder; undefined if there is none. */
async function linesBelow({ hdfs }: Cluster, path: string): Promise<string[] | undefined> {
  const files = ((await hdfs.list(path)) ?? []).filter(({ type }) => type === 'FILE')
  if (files.length === 0) return undefined
  const texts = await Promise.all(files.slice(0, most.files).map((file) => hdfs.read(file.path, most.bytes)))
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '')
}

/**
 * Passes if WordCount's result for a text is at each of the paths; else says of the first where it is not:
 * `output-missing`, `output-differs`.
 */
export async function countsAt(
  cluster: Cluster,
  paths: readonly string[],
  text: string,
): Promise<CheckOutcome> {
  const counts = wordCounts(text)
  for (const path of paths) {
    const lines = await linesBelow(cluster, path)
    const difference = lines && compareLines(counts, lines)
    if (lines && !difference) continue
    return {
      status: 'fail',
      messageId: lines ? 'output-differs' : 'output-missing',
      expected: {
        zh: `${path} 下是你的文件的单词计数`,
        en: `${path} holds the word counts of your file`,
      },
      seen: difference?.seen ?? { zh: '那里没有文件', en: 'there is no file' },
      evidence: path,
    }
  }
  return { status: 'pass' }
}
