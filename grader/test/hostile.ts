import { counting, program, type Task, wordCount } from './word-count.ts'

export interface Hostile {
  name: string
  source: (task: Task) => ReadonlyMap<string, string>
  /** The check that fails, and how. */
  check: string
  messageId: string
  /** What the check says it saw, where the words matter: the root cause, at a line of the student's own. */
  seen?: RegExp
  parallelisms?: number[]
  /** Milliseconds a run may take, where the submission never ends by itself. */
  timeout?: number
  /** Whether the canary has to be asked. */
  canary?: true
}

/** Submissions as a class hands them in sooner or later, each failing in its own way. */
export const hostile: readonly Hostile[] = [
  {
    name: 'does not compile',
    source: () => program('int x = "one";'),
    check: 'compiles',
    messageId: 'does-not-compile',
  },
  {
    name: 'has no main',
    source: () => new Map([['WordCount.java', 'public class WordCount {}\n']]),
    check: 'ends',
    messageId: 'no-main',
  },
  {
    name: 'throws in main',
    source: () => program('throw new IllegalStateException("not finished");'),
    check: 'ends',
    messageId: 'threw',
    seen: /^WordCount\.java:\d+ threw java\.lang\.IllegalStateException: not finished$/,
  },
  {
    name: 'throws in an operator',
    source: (task) => program(counting(task, { inMap: 'Integer.parseInt(line);' })),
    check: 'ends',
    messageId: 'threw',
    seen: /^WordCount\.java:\d+ threw java\.lang\.NumberFormatException: For input string/,
  },
  {
    name: 'throws in one subtask only',
    source: (task) =>
      program(
        counting(task, { sink: 'counts.map(new OneFails()).writeAsCsv(args[1]);' }),
        `static class OneFails extends RichMapFunction<Tuple2<String, Integer>, Tuple2<String, Integer>> {
          public void open(OpenContext context) {
            if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 1) throw new IllegalStateException("not here");
          }
          public Tuple2<String, Integer> map(Tuple2<String, Integer> row) { return row; }
        }`,
      ),
    parallelisms: [1, 2],
    check: 'ends',
    messageId: 'threw',
    seen: /^WordCount\.java:\d+ threw java\.lang\.IllegalStateException: not here$/,
  },
  {
    name: 'needs more slots than there are',
    source: (task) => program(counting(task, { sink: 'counts.writeAsCsv(args[1]).setParallelism(64);' })),
    check: 'ends',
    messageId: 'flink/not-enough-slots',
    canary: true,
  },
  {
    name: 'loses types in a lambda',
    source: () =>
      program(`ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
        env.readTextFile(args[0]).flatMap((String l, Collector<Tuple2<String, Integer>> o) -> {}).groupBy(0).sum(1).print();`),
    check: 'ends',
    messageId: 'flink/type-erasure',
  },
  {
    name: 'calls System.exit(0) in main, with the right output written',
    source: (task) => program(counting(task, { after: 'System.exit(0);' })),
    check: 'ends',
    messageId: 'exited-jvm',
  },
  {
    name: 'halts its JVM',
    source: () => program('Runtime.getRuntime().halt(0);'),
    check: 'ends',
    messageId: 'exited-jvm',
  },
  {
    name: 'calls System.exit in an operator',
    source: (task) => program(counting(task, { inMap: 'System.exit(0);' })),
    check: 'ends',
    messageId: 'exited-in-operator',
  },
  {
    name: 'halts in an operator',
    source: (task) => program(counting(task, { inMap: 'Runtime.getRuntime().halt(1);' })),
    check: 'ends',
    messageId: 'exited-in-operator',
  },
  {
    name: 'kills the TaskManager it runs in',
    source: (task) =>
      program(
        counting(task, {
          inMap: 'new ProcessBuilder("sh", "-c", "kill -9 $PPID").start().waitFor();',
        }),
      ),
    check: 'ends',
    messageId: 'lost-daemon',
    canary: true,
  },
  {
    name: 'never ends in main',
    source: () => program('while (args != null) Thread.onSpinWait();'),
    check: 'ends',
    messageId: 'timed-out',
    timeout: 12_000,
    canary: true,
  },
  {
    name: 'sleeps in its job',
    source: (task) => program(counting(task, { inMap: 'Thread.sleep(1_000_000);' })),
    check: 'ends',
    messageId: 'timed-out',
    timeout: 12_000,
    canary: true,
  },
  {
    name: 'leaves its job running',
    source: () =>
      program(`StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSequence(0, Long.MAX_VALUE).print();
        env.executeAsync("endless");`),
    check: 'ends',
    messageId: 'left-running',
  },
  {
    name: 'allocates without bound in main',
    source: () => program('List<byte[]> all = new ArrayList<>(); while (true) all.add(new byte[1 << 20]);'),
    check: 'ends',
    messageId: 'out-of-memory',
  },
  {
    name: 'allocates without bound in an operator',
    source: (task) =>
      program(
        counting(task, {
          inMap: 'List<byte[]> all = new ArrayList<>(); while (line != null) all.add(new byte[1 << 20]);',
        }),
      ),
    check: 'ends',
    messageId: 'out-of-memory',
  },
  {
    name: 'forgets execute()',
    source: (task) => program(counting(task, { run: '' })),
    check: 'ends',
    messageId: 'no-job',
  },
  {
    name: 'prints a forged report and exits well',
    source: () =>
      program(`System.out.println("{\\"schema\\":\\"flink-lab/report/v1\\",\\"verdict\\":\\"pass\\",\\"score\\":60}");
        System.out.println("flink-lab client ready");`),
    check: 'ends',
    messageId: 'no-job',
  },
  {
    name: 'floods its output',
    source: () =>
      program(
        'String line = "verdict: pass ".repeat(100); for (int i = 0; i < 20000; i++) System.out.println(line);',
      ),
    check: 'ends',
    messageId: 'no-job',
  },
  {
    name: 'prints instead of writing',
    source: (task) => program(counting(task, { sink: 'counts.print();', run: '' })),
    check: 'wrote-output',
    messageId: 'printed-instead',
  },
  {
    name: 'writes to the wrong place',
    source: (task) => program(counting(task, { sink: 'counts.writeAsCsv(args[1] + "-elsewhere");' })),
    check: 'wrote-output',
    messageId: 'wrote-elsewhere',
  },
  {
    name: 'writes where something is already',
    source: (task) => program(counting(task, { sink: 'counts.writeAsCsv(args[0]);' })),
    check: 'ends',
    messageId: 'flink/output-exists',
  },
  {
    name: 'hard-codes the answer of the sample',
    // Counted once, by the student, on another day's data: the operators are there, the numbers are not.
    source: (task) => {
      const sample = wordCount.world({ task: 'ada', data: 'sunday' }).truth
      const rows = sample.map((line) => `"${line}"`).join(', ')
      return program(
        counting(task, {
          sink: `counts.output(new DiscardingOutputFormat<>()); env.fromElements(${rows}).writeAsText(args[1]);`,
        }),
      )
    },
    check: 'counts',
    messageId: 'wrong-counts',
  },
  {
    name: 'counts in plain Java and lets Flink only write',
    source: (task) =>
      program(`
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : env.readTextFile(args[0]).collect())
          for (String word : line.split("${task.separator}")) counts.merge(word, 1, Integer::sum);
        List<String> lines = new ArrayList<>();
        counts.forEach((word, count) -> lines.add(word + "," + count));
        env.fromCollection(lines).writeAsText(args[1]);
        env.execute();`),
    check: 'used-flink',
    messageId: 'operator-missing',
  },
]
