import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way to fail that reads alike in Java and in Scala. */
export const sharedHints: readonly HintLadder[] = [
  {
    for: ['no-job'],
    rungs: [
      {
        zh: 'main() 从头到尾都执行了，可是 Flink 什么也没收到。是哪一行把作业交出去的？',
        en: 'main() ran from its first line to its last, yet Flink was given nothing. Which line hands the job over?',
      },
      {
        zh: '看 main() 的最后几行。readTextFile、groupBy、writeAsCsv 都只是在画图，图画好了还要有人说“开始”。',
        en: 'Look at the last lines of main(). readTextFile, groupBy and writeAsCsv only draw a plan; someone has to say "go".',
      },
      {
        zh: '在写输出之后加上 env.execute("WordCount")',
        en: 'After writing the output, add env.execute("WordCount")',
      },
    ],
  },
  {
    for: ['exited-jvm'],
    rungs: [
      {
        zh: 'main() 返回之后，还需要谁来结束 JVM 吗？',
        en: 'Once main() returns, does anybody have to end the JVM?',
      },
      {
        zh: '在代码里找 System.exit。提交作业的客户端在 main() 返回之后还有收尾的工作。',
        en: 'Look for System.exit. The client that submitted the job still has things to do after main() returns.',
      },
      {
        zh: '删掉 System.exit(0)；出错时抛出异常就行。',
        en: 'Delete System.exit(0); if something is wrong, throw an exception.',
      },
    ],
  },
  {
    for: ['printed-instead'],
    rungs: [
      {
        zh: '作业跑完了，可是输出路径下什么也没有。结果到哪里去了？',
        en: 'The job ran, yet there is nothing at the output path. Where did the result go?',
      },
      {
        zh: '看你的最后一个算子。print() 也会启动作业，但它把结果取回客户端，打印在屏幕上，不写文件。',
        en: 'Look at your last operator. print() starts a job as well, but fetches the result to the client and prints it; no file is written.',
      },
      {
        zh: '把 print() 换成 .writeAsCsv(output, "\\n", 分隔符)，再加上 env.execute("WordCount")',
        en: 'Replace print() by .writeAsCsv(output, "\\n", separator) and add env.execute("WordCount")',
      },
    ],
  },
  {
    for: ['operator-missing'],
    rungs: [
      {
        zh: '数单词的是谁？是 TaskManager，还是运行 main() 的那个客户端？',
        en: 'Who did the counting: the TaskManager, or the client that runs main()?',
      },
      {
        zh: '在 Web UI 里打开这个作业，看图里有没有分组求和的方框（Reduce）。collect() 会把全部数据搬到客户端。',
        en: 'Open the job in the web UI and look for a box that groups and sums (Reduce). collect() hauls all data to the client.',
      },
      {
        zh: '不要 collect()：用 .flatMap(…).groupBy(0).sum(1)，让集群来数。',
        en: 'No collect(): let the cluster count, with .flatMap(…).groupBy(0).sum(1).',
      },
    ],
  },
  {
    for: ['line-format-tuple'],
    rungs: [
      { zh: '行首和行尾的括号是谁加上去的？', en: 'Who put the brackets round each line?' },
      {
        zh: 'writeAsText 写的是每个元素的 toString()，而 Tuple2 的 toString() 带括号和逗号。',
        en: "writeAsText writes each element's toString(), and a Tuple2's has brackets and a comma.",
      },
      {
        zh: '改用 .writeAsCsv(output, "\\n", 你的分隔符)：第二个参数分行，第三个参数分列。',
        en: 'Use .writeAsCsv(output, "\\n", yourSeparator): the second argument parts rows, the third parts fields.',
      },
    ],
  },
  {
    for: ['line-format-separator'],
    rungs: [
      {
        zh: '你的任务里，单词和次数之间应该是哪个字符？',
        en: 'Which character does your own task want between word and count?',
      },
      {
        zh: '看源文件开头的注释：每个同学的分隔符不一样。',
        en: 'Read the comment at the top of your source file: every student has a separator of their own.',
      },
      {
        zh: 'writeAsCsv 的第三个参数就是分隔符（制表符写作 "\\t"）。',
        en: 'It is the third argument of writeAsCsv (a tab is written "\\t").',
      },
    ],
  },
  {
    for: ['counts-word-characters'],
    rungs: [
      {
        zh: '原文里有 _very_ 这样的写法。你的程序数的是 very 还是 _very_？',
        en: 'The text holds things like _very_. Does your program count very, or _very_?',
      },
      {
        zh: '看 split 的正则表达式：\\W 不把下划线和数字当作分隔。',
        en: 'Look at the expression you split at: to \\W an underscore or a digit is no separator.',
      },
      {
        zh: '按任务的定义来切：line.split("[^A-Za-z]+")。',
        en: 'Split as the task defines a word: line.split("[^A-Za-z]+").',
      },
    ],
  },
  {
    for: ['top-n-parallel'],
    rungs: [
      {
        zh: '并行度 1 时对，并行度 2 时错。sortPartition 排的是什么？',
        en: 'Right with parallelism 1, wrong with 2. What is it that sortPartition sorts?',
      },
      {
        zh: '每个分区（partition）各排各的：两个有序的半份，不等于一个有序的整体。',
        en: 'Each partition is sorted by itself: two sorted halves are not one sorted whole.',
      },
      {
        zh: '只在排序这一步用一个分区：.sortPartition(1, Order.DESCENDING).setParallelism(1).first(n)',
        en: 'Sort in one partition only: .sortPartition(1, Order.DESCENDING).setParallelism(1).first(n)',
      },
    ],
  },
  {
    for: ['top-n-words', 'top-n-count'],
    rungs: [
      {
        zh: 'first(n) 取的是“最多的 n 个”，还是“先到的 n 个”？',
        en: 'Does first(n) take the largest n, or the n that come first?',
      },
      {
        zh: '看 first(n) 之前的数据是什么次序，n 又是不是你的任务里的数。',
        en: "Look at the order of the data before first(n), and whether n is your own task's number.",
      },
      {
        zh: '先排序再取：.sortPartition(1, Order.DESCENDING).setParallelism(1).first(n)',
        en: 'Sort first, then take: .sortPartition(1, Order.DESCENDING).setParallelism(1).first(n)',
      },
    ],
  },
  {
    for: ['top-n-each'],
    rungs: [
      {
        zh: '并行度 1 时正好，并行度 2 时多出来了。在数“够了没有”的那个变量，一共有几份？',
        en: 'The right number with parallelism 1, too many with 2. Of the variable that counts to your limit, how many copies are there?',
      },
      {
        zh: '算子引用的变量和算子一起被序列化，每个并行的任务各得一份，互不相干；main() 里的那一份谁也不会去改。',
        en: 'What an operator refers to is serialised with it: each parallel task gets a copy of its own, and nobody ever touches the one in main().',
      },
      {
        zh: '不要自己数，用 .first(n)：它把各个任务的前 n 个合起来再取一次。',
        en: 'Do not count yourself; use .first(n), which takes the first n of what all tasks have left.',
      },
    ],
  },
  {
    for: ['counts-parallel'],
    rungs: [
      {
        zh: '并行度 1 时次数都对，并行度 2 时就少了。相加的两个数，每次都是“至今的总数”和“又来一个”吗？',
        en: 'All counts are right with parallelism 1 and too small with 2. Is it always "so far" plus "one more" that is added?',
      },
      {
        zh: '看作业图里的 Combine：每个任务先把自己手里的归约好，最后归约的是部分和。你的归约函数用到第二个参数里的次数了吗？',
        en: 'Look at Combine in the job graph: each task reduces what it has, and in the end it is partial sums that are reduced. Does your function use the count of its second argument?',
      },
      {
        zh: '归约函数必须满足结合律：(a, b) 变成 (a 的单词, a 的次数 + b 的次数)；或者直接用 sum(1)。',
        en: "A reduce function has to be associative: a and b become a's word with a's count plus b's. Or simply use sum(1).",
      },
    ],
  },
  {
    for: ['counts-repeated'],
    rungs: [
      {
        zh: '同一个单词出现在好几行结果里。它们是在哪里分开数的？',
        en: 'One word stands in several lines of the result. Where were they counted apart?',
      },
      {
        zh: '看 groupBy 写在哪里：写在 flatMap 的函数里面，它只看得见一行；作用在 DataSet 上，才看得见全部。',
        en: 'Look where groupBy stands: inside the function of flatMap it sees one line; only on the DataSet does it see all of them.',
      },
      {
        zh: '函数里只切单词，每个变成 (单词, 1)；然后对 DataSet 调用 .groupBy(0).sum(1)。',
        en: 'Let the function only cut words, each into (word, 1); then call .groupBy(0).sum(1) on the DataSet.',
      },
    ],
  },
]
