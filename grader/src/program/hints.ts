import type { HintLadder } from '../check.ts'
import { knownCompileHints } from '../compile-errors.ts'
import { knownFailureHints } from '../errors-catalogue.ts'

/** Ladders for what can go wrong in any program lab. A lab's own ladders come before these. */
export const programHints: readonly HintLadder[] = [
  {
    for: ['does-not-compile'],
    rungs: [
      { zh: '编译器指出的那一行，少了什么？', en: 'What is missing on the line that the compiler names?' },
      {
        zh: '从第一个错误改起：后面的常常是它引起的。',
        en: 'Begin with the first error: the later ones often follow from it.',
      },
      {
        zh: '检查 import、分号、括号，以及泛型的类型参数是否与算子一致。',
        en: 'Check imports, semicolons, brackets, and that the generic types fit the operators.',
      },
    ],
  },
  {
    for: ['threw', 'job-failed'],
    rungs: [
      {
        zh: '哪一行输入会让你的代码抛出这个异常？',
        en: 'Which line of the input makes your code throw this?',
      },
      {
        zh: '看最后一个“Caused by”和你自己文件的行号。',
        en: 'Read the last "Caused by" and the line number in your own file.',
      },
      {
        zh: '先处理空行、缺字段和格式不对的行，再转换类型。',
        en: 'Deal with empty lines, missing fields and odd formats before converting.',
      },
    ],
  },
  {
    for: ['exited-jvm', 'killed'],
    rungs: [
      { zh: '谁应该决定 JVM 何时结束？', en: 'Who should decide when the JVM ends?' },
      { zh: '在代码里查找 System.exit 和 halt。', en: 'Look for System.exit and halt in the code.' },
      {
        zh: '去掉 System.exit：让 main 自己返回，出错时抛出异常。',
        en: 'Remove System.exit: let main return, and throw when something is wrong.',
      },
    ],
  },
  {
    for: ['exited-in-operator', 'lost-daemon', 'broke-cluster'],
    rungs: [
      { zh: '算子的代码运行在谁的 JVM 里？', en: 'Whose JVM does the code of an operator run in?' },
      {
        zh: '查找算子里的 System.exit、halt，以及不断增长的集合。',
        en: 'Look in your operators for System.exit, halt and collections that only grow.',
      },
      {
        zh: '算子里不要结束 JVM：它是 TaskManager，整个集群都在用。出错时抛出异常即可。',
        en: 'Never end the JVM in an operator: it is the TaskManager, and others use it. Throw an exception instead.',
      },
    ],
  },
  {
    for: ['timed-out'],
    rungs: [
      { zh: '你的程序在等什么？', en: 'What does your program wait for?' },
      {
        zh: '找没有出口的循环、sleep，以及不会结束的数据源。',
        en: 'Look for a loop without an exit, a sleep, or a source that never ends.',
      },
      {
        zh: '批处理要用有界的数据源；去掉 sleep 和无限循环。',
        en: 'A batch program needs a bounded source; remove sleeps and endless loops.',
      },
    ],
  },
  {
    for: ['left-running'],
    rungs: [
      { zh: 'main 返回时，作业结束了吗？', en: 'When main returned, had the job ended?' },
      { zh: '比较 execute() 与 executeAsync()。', en: 'Compare execute() with executeAsync().' },
      {
        zh: '用 env.execute(…)：它会等到作业结束；数据源要有界。',
        en: 'Use env.execute(…), which waits for the job, and a bounded source.',
      },
    ],
  },
  {
    for: ['out-of-memory'],
    rungs: [
      { zh: '哪个集合会一直变大？', en: 'Which collection only ever grows?' },
      {
        zh: '看看有没有把所有数据放进一个 List，或者 collect() 到客户端。',
        en: 'See whether all data goes into one List, or is collected to the client.',
      },
      {
        zh: '让 Flink 分组聚合（groupBy、sum），不要自己保存所有记录。',
        en: 'Let Flink group and add up (groupBy, sum) instead of keeping every record.',
      },
    ],
  },
  {
    for: ['no-job'],
    rungs: [
      { zh: '写下算子之后，是谁启动作业？', en: 'Once the operators are written, who starts the job?' },
      { zh: '看 main() 的最后一行。', en: 'Look at the last line of main().' },
      {
        zh: '在 sink 之后调用 env.execute("WordCount")。',
        en: 'Call env.execute("WordCount") after the sink.',
      },
    ],
  },
  {
    for: ['no-main'],
    rungs: [
      { zh: 'Java 从哪个方法开始执行？', en: 'Which method does Java start with?' },
      { zh: '它的签名一个字也不能差。', en: 'Its signature must be exact.' },
      {
        zh: '写成 public static void main(String[] args) throws Exception。',
        en: 'Write public static void main(String[] args) throws Exception.',
      },
    ],
  },
  {
    for: ['printed-instead'],
    rungs: [
      {
        zh: '打印在屏幕上的结果，别的程序能读到吗？',
        en: 'Can another program read what you print on the screen?',
      },
      { zh: '看任务要求：结果要写到哪里？', en: 'Read the task: where should the result go?' },
      {
        zh: '用 writeAsText / writeAsCsv 写到 args 给出的输出路径，再 execute()。',
        en: 'Use writeAsText or writeAsCsv with the output path from args, then execute().',
      },
    ],
  },
  {
    for: ['wrote-elsewhere'],
    rungs: [
      { zh: '你的 sink 写到了哪里？', en: 'Where does your sink write?' },
      { zh: '代码里有没有写死的路径？', en: 'Is there a path written into the code?' },
      { zh: '使用 args 里传入的输出路径，原样不变。', en: 'Use the output path given in args, unchanged.' },
    ],
  },
  {
    for: ['too-much-output'],
    rungs: [
      { zh: '结果应该有多少行？', en: 'How many lines should the result have?' },
      { zh: '看看输出的前几行：是不是没有聚合？', en: 'Look at the first lines: was nothing aggregated?' },
      { zh: '先 groupBy 和聚合，再写出。', en: 'Group and aggregate before writing.' },
    ],
  },
  {
    for: ['operator-missing'],
    rungs: [
      {
        zh: '这一步是 Flink 算的，还是普通 Java 算的？',
        en: 'Is this step computed by Flink or by plain Java?',
      },
      {
        zh: '在 Web 界面打开作业，看作业图里有哪些算子。',
        en: 'Open the job in the web UI and see which operators its graph has.',
      },
      {
        zh: '用任务指定的算子（如 groupBy、sum、join）完成这一步。',
        en: 'Do this step with the operator the task names (groupBy, sum, join …).',
      },
    ],
  },
  {
    for: ['differs-by-parallelism'],
    rungs: [
      {
        zh: '两个并行的算子实例共享变量吗？',
        en: 'Do two parallel instances of an operator share variables?',
      },
      {
        zh: '找静态变量、成员变量和依赖顺序的代码。',
        en: 'Look for static fields, member fields, and code that relies on order.',
      },
      {
        zh: '按键分组后再聚合；全局排序或取前 N 时把该步的并行度设为 1。',
        en: 'Group by key before aggregating; for a global sort or top-N give that step parallelism 1.',
      },
    ],
  },
  ...knownCompileHints,
  ...knownFailureHints,
]
