import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way this lab's own checks fail. */
export const hints: readonly HintLadder[] = [
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
        zh: '在写输出之后加上 env.execute("WordCount");',
        en: 'After writing the output, add env.execute("WordCount");',
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
        zh: '把 print() 换成 .writeAsCsv(output, "\\n", 分隔符)，再加上 env.execute("WordCount");',
        en: 'Replace print() by .writeAsCsv(output, "\\n", separator) and add env.execute("WordCount");',
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
        zh: '看 WordCount.java 开头的注释：每个同学的分隔符不一样。',
        en: 'Read the comment at the top of WordCount.java: every student has a separator of their own.',
      },
      {
        zh: 'writeAsCsv 的第三个参数就是分隔符（制表符写作 "\\t"）。',
        en: 'It is the third argument of writeAsCsv (a tab is written "\\t").',
      },
    ],
  },
  {
    for: ['case-kept'],
    rungs: [
      {
        zh: '在你的程序看来，The 和 the 是一个词还是两个词？',
        en: 'To your program, are The and the one word or two?',
      },
      {
        zh: 'groupBy(0) 比较的是字符串本身。看 Tokenizer 里输出单词的那一行。',
        en: 'groupBy(0) compares the strings as they are. Look at the line of Tokenizer that emits the word.',
      },
      {
        zh: '在 collect 之前按任务的要求转换：toLowerCase() 或 toUpperCase()。分组之后再转换就晚了。',
        en: 'Convert before collect, with toLowerCase() or toUpperCase() as your task says. After the grouping it is too late.',
      },
    ],
  },
  {
    for: ['length-too-short', 'length-too-long'],
    rungs: [
      {
        zh: '“至少 n 个字母”包不包括正好 n 个字母的单词？',
        en: 'Does "at least n letters" include a word of exactly n letters?',
      },
      {
        zh: '看 Tokenizer 里判断 word.length() 的那一行：你写的是 > 还是 >=？数字对吗？',
        en: 'Look where Tokenizer asks for word.length(): is it > or >=, and is it your number?',
      },
      {
        zh: '写成 if (word.length() >= n)，n 是你的任务里的数。',
        en: "Write if (word.length() >= n), with your own task's n.",
      },
    ],
  },
  {
    for: ['counts-lines'],
    rungs: [
      {
        zh: '一行里同一个词出现两次，应该数一次还是两次？',
        en: 'A word stands twice in one line. Should it count once or twice?',
      },
      {
        zh: '看 Tokenizer：有没有用 Set 或 distinct 去掉重复？',
        en: 'Look at Tokenizer: does a Set or distinct drop the repetitions?',
      },
      {
        zh: '每出现一次就 out.collect(Tuple2.of(word, 1)) 一次，加法交给 sum(1)。',
        en: 'Emit Tuple2.of(word, 1) for each occurrence, and leave the adding to sum(1).',
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
    for: ['counts-wrong'],
    rungs: [
      {
        zh: '从三行的 data.txt 里用手数一个词，和你的结果一样吗？',
        en: 'Count one word of the three-line data.txt by hand. Does your program agree?',
      },
      {
        zh: '依次看三处：怎样切出单词，按什么分组，对哪一列求和。输入是整个目录，不是一个文件。',
        en: 'Check three places: how words are cut, what is grouped by, which field is summed. The input is a whole folder.',
      },
      {
        zh: 'line.split("[^A-Za-z]+")，(word, 1)，groupBy(0).sum(1)，readTextFile(目录)。',
        en: 'line.split("[^A-Za-z]+"), (word, 1), groupBy(0).sum(1), and readTextFile of the folder.',
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
]
