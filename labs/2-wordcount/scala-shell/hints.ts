import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to how the answer is found; never the answer itself. */
export const hints: readonly HintLadder[] = [
  {
    for: ['unanswered'],
    rungs: [
      {
        zh: 'answers.yaml 里每一行冒号后面都写了吗？',
        en: 'Is there something behind every colon in answers.yaml?',
      },
      {
        zh: '打开 Shell（npx flink-lab scala-shell），把你的任务里的几行敲进去。',
        en: 'Open the shell (npx flink-lab scala-shell) and type the lines of your task.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 different: 12。',
        en: 'One question a line, with a space after the colon: different: 12, for example.',
      },
    ],
  },
  {
    for: ['different-occurrences', 'different-wrong'],
    rungs: [
      {
        zh: 'more 出现了三次，它应该算几个？',
        en: 'If more stands there three times, how many words is that?',
      },
      {
        zh: 'count() 数的是 DataSet 里的元素。数之前，相同的单词合到一起了吗？',
        en: 'count() counts the elements of a DataSet. Have equal words been brought together before?',
      },
      {
        zh: '先 toLowerCase，按 [^a-z]+ 切开，filter 长度，再 .distinct().count()。',
        en: 'toLowerCase, split at [^a-z]+, filter by length, then .distinct().count().',
      },
    ],
  },
  {
    for: ['updates-final', 'updates-wrong'],
    rungs: [
      {
        zh: '流没有尽头的时候，sum 什么时候才知道一个单词的“最后”次数？',
        en: "If a stream never ends, when could sum know a word's final count?",
      },
      {
        zh: '看 executeAndCollect 返回的列表：同一个单词出现了几次，次数各是多少？',
        en: 'Look at the list that executeAndCollect returned: how often is one word in it, and with which counts?',
      },
      {
        zh: '每来一条记录就输出一次新的次数，所以数列表的长度：.executeAndCollect(名字, 1000).size。',
        en: "Each record gives a new count, so take the list's length: .executeAndCollect(name, 1000).size.",
      },
    ],
  },
  {
    for: ['job-wrong'],
    rungs: [
      {
        zh: '集群上有几个作业？哪一个的名字是你起的？',
        en: 'How many jobs does the cluster know, and which of them has the name you gave?',
      },
      {
        zh: 'executeAndCollect 的第一个参数就是作业的名字，要和任务里写的一个字不差；如果运行了几次，看最近的一次。',
        en: 'The first argument of executeAndCollect is the name, to the letter as in your task; of several runs, the newest counts.',
      },
      {
        zh: '在主机上执行 bin/flink list -a，照抄那一行里 32 位的编号。',
        en: 'Run bin/flink list -a on the host and copy the id of 32 digits from its line.',
      },
    ],
  },
  {
    for: ['seen-shared', 'seen-wrong'],
    rungs: [
      {
        zh: '函数在别的 JVM 里给 seen 加一。那里的 seen 和 Shell 里的是同一个吗？',
        en: 'The function adds to seen in another JVM. Is that the seen of your shell?',
      },
      {
        zh: '作业结束以后，在 Shell 里敲 seen 看一看。',
        en: 'Type seen into the shell once the job has ended.',
      },
      {
        zh: '填 Shell 显示的数。送走的是一份，留下的还是原来那个；要把数带回来，用累加器或者 count()。',
        en: 'Fill in what the shell shows: a copy went away, what stayed is unchanged. To bring numbers back, use an accumulator or count().',
      },
    ],
  },
  {
    for: ['runs-in-shell', 'runs-in-wrong'],
    rungs: [
      {
        zh: '函数里问到的进程号，和 Shell 自己的一样吗？',
        en: "Is the process id that the function sees the shell's own?",
      },
      {
        zh: '在 map 里返回 ProcessHandle.current().pid()，再与 jps 列出的比较。',
        en: 'Return ProcessHandle.current().pid() from a map, and compare it with what jps lists.',
      },
      {
        zh: '那一行的名字就是答案：ScalaShell 是 shell，StandaloneSessionClusterEntrypoint 是 jobmanager，TaskManagerRunner 是 taskmanager。',
        en: "The name in jps's line tells: ScalaShell is the shell, StandaloneSessionClusterEntrypoint the jobmanager, TaskManagerRunner the taskmanager.",
      },
    ],
  },
]
