import type { Check } from '@flink-lab/grader/check'
import { firstFailure } from '@flink-lab/grader/program/checks'
import type { ProgramEvidence } from '@flink-lab/grader/program/evidence'
import { outputLines } from '@flink-lab/grader/program/output'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

/** How often each number is there. */
function countsOf(lines: readonly string[], separator: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const number = Number.parseInt(line.slice(0, line.indexOf(separator)), 10)
    if (Number.isInteger(number)) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

/**
 * Numbers begin anew in each partition and nowhere else. A partition may be empty, and Flink gives one task more input
 * than another, so only this is known: as many begin as there are tasks, or fewer, and none has a gap.
 */
export const numbering: Check<ProgramEvidence<Task, Truth>> = {
  id: 'numbering',
  title: { zh: '编号在每个分区里从头开始', en: 'Numbers begin anew in each partition' },
  points: 15,
  needs: ['line-format'],
  run: ({ runs, task: { start, separator } }) =>
    firstFailure(runs, (run) => {
      const counts = countsOf(outputLines(run), separator)
      const begins = counts.get(start) ?? 0
      const least = Math.min(...counts.keys())
      const gap = [...counts].find(
        ([number, count]) => number > start && (counts.get(number - 1) ?? 0) < count,
      )
      const fail = (messageId: string, zh: string, en: string) =>
        ({
          status: 'fail',
          messageId,
          expected: {
            zh: `从 ${start} 开始，一行加一；最多 ${run.parallelism} 个分区`,
            en: `from ${start}, one more for each line; at most ${run.parallelism} partitions`,
          },
          seen: {
            zh: `并行度 ${run.parallelism}：${zh}`,
            en: `parallelism ${run.parallelism}: ${en}`,
          },
          evidence: run.outputPath,
        }) as const
      if (counts.size === 0) return { status: 'pass' }
      if (begins > run.parallelism)
        return fail(
          'begins-each-row',
          `有 ${begins} 行的编号是 ${start}`,
          `${begins} lines have the number ${start}`,
        )
      if (least !== start)
        return fail('wrong-start', `最小的编号是 ${least}`, `the smallest number is ${least}`)
      if (gap) return fail('numbers-missing', `编号 ${gap[0] - 1} 缺了`, `number ${gap[0] - 1} is missing`)
      return { status: 'pass' }
    }),
}
