import type { CheckOutcome } from '../src/check.ts'
import { compareLines } from '../src/compare.ts'
import { compiles, ends, sameAtParallelisms, usedFlink, wroteOutput } from '../src/program/checks.ts'
import type { ProgramEvidence } from '../src/program/evidence.ts'
import { outputLines } from '../src/program/output.ts'
import { random } from '../src/seed.ts'
import type { ProgramSpec } from '../src/spec.ts'

/** A small program lab for the grader's own tests: count words that the task's separator parts. */
export interface Task {
  separator: string
}

const task = (seed: string): Task => ({ separator: random(seed).pick([';', '#', '_']) })

export const wordCount: ProgramSpec<Task, string[]> = {
  id: 'grader-word-count',
  kind: 'program',
  language: 'java',
  mainClass: 'WordCount',
  task,
  world(seeds) {
    const { separator } = task(seeds.task)
    const data = random(`${seeds.task}/${seeds.data}`)
    const words = ['to', 'be', 'or', 'not', `${data.int(0, 1e9)}`]
    const lines = Array.from({ length: 200 }, () =>
      Array.from({ length: 8 }, () => data.pick(words)).join(separator),
    )
    const counts = new Map<string, number>()
    for (const word of lines.flatMap((line) => line.split(separator))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return {
      task: { separator },
      inputs: [{ path: 'words.txt', content: `${lines.join('\n')}\n` }],
      truth: [...counts].map(([word, count]) => `${word},${count}`),
    }
  },
  args: ({ input, output }) => [input, output],
  parallelisms: [1],
  timeout: 60_000,
  hints: [
    {
      for: ['wrong-counts'],
      rungs: [
        { zh: '数的是今天的数据吗？', en: "Is it today's data that was counted?" },
        { zh: '看看哪个单词的次数不对。', en: 'See which word has another count.' },
        { zh: '从 args[0] 读入并计数。', en: 'Read from args[0] and count.' },
      ],
    },
  ],
  checks: [
    compiles(10),
    ends(10),
    wroteOutput(10),
    usedFlink(10, [{ name: 'sum', vertex: /Reduce|SUM/ }]),
    {
      id: 'counts',
      title: { zh: '计数正确', en: 'The counts are right' },
      points: 10,
      needs: ['wrote-output'],
      run: ({ runs, truth }: ProgramEvidence<Task, string[]>): CheckOutcome => {
        for (const run of runs) {
          const difference = compareLines(truth, outputLines(run))
          if (difference) {
            const { expected, seen } = difference
            return { status: 'fail', messageId: 'wrong-counts', expected, seen }
          }
        }
        return { status: 'pass' }
      },
    },
    sameAtParallelisms(10),
  ],
}

/** The submission's one file. `body` is what `main` does. */
export function program(body: string, members = ''): ReadonlyMap<string, string> {
  const source = `
import java.util.*;
import org.apache.flink.api.common.functions.*;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.io.DiscardingOutputFormat;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

public class WordCount {
  public static void main(String[] args) throws Exception {
${body}
  }
${members}
}
`
  return new Map([['WordCount.java', source]])
}

/** Counts words as the task asks, with something else done in the flatMap, before it or after it. */
export function counting(
  { separator }: Task,
  {
    inMap = '',
    before = '',
    after = '',
    sink = 'counts.writeAsCsv(args[1]);',
    run = 'env.execute("WordCount");',
  } = {},
): string {
  return `
    ${before}
    ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
    DataSet<Tuple2<String, Integer>> counts = env.readTextFile(args[0])
      .flatMap((String line, Collector<Tuple2<String, Integer>> out) -> {
        ${inMap}
        for (String word : line.split("${separator}")) out.collect(Tuple2.of(word, 1));
      })
      .returns(Types.TUPLE(Types.STRING, Types.INT))
      .groupBy(0)
      .sum(1);
    ${sink}
    ${run}
    ${after}`
}
