import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way this lab's own checks fail. */
export const hints: readonly HintLadder[] = [
  {
    for: ['no-job'],
    rungs: [
      {
        zh: 'main() 一行不落地执行完了，集群却没有收到作业。哪一行才是“开始”？',
        en: 'main() was executed to the end, and the cluster received no job. Which line says "go"?',
      },
      {
        zh: '看 main() 的最后一行。fromSource、keyBy、window、sinkTo 都只是在描述一张图。',
        en: 'Look at the last line of main(). fromSource, keyBy, window and sinkTo only describe a graph.',
      },
      {
        zh: '在 sinkTo(sink) 之后写 env.execute("StreamingWordCount");',
        en: 'After sinkTo(sink), write env.execute("StreamingWordCount");',
      },
    ],
  },
  {
    for: ['not-keyed'],
    rungs: [
      {
        zh: '两个任务各读到一些 love。谁来把它们加到一起？',
        en: 'Two tasks read some love each. Who adds them together?',
      },
      {
        zh: '在 Web UI 里看作业图的箭头：有没有写着 HASH 的？',
        en: 'Look at the arrows of the job graph in the web UI. Does one of them say HASH?',
      },
      {
        zh: '求和之前先 .keyBy(pair -> pair.f0)：同一个单词总到同一个任务去。',
        en: 'Before you sum, .keyBy(pair -> pair.f0): one word always goes to the same task.',
      },
    ],
  },
  {
    for: ['window-all'],
    rungs: [
      {
        zh: '并行度设成 2，数单词的任务还是只有一个。为什么？',
        en: 'With parallelism 2, still only one task counts words. Why?',
      },
      {
        zh: 'windowAll 的窗口要装下全部记录，不分键，所以它的并行度永远是 1。',
        en: 'A window of windowAll holds all records, whatever their key: its parallelism is always 1.',
      },
      {
        zh: '写成 .keyBy(pair -> pair.f0).window(…).sum(1)：每个单词有自己的窗口，HashMap 也用不着了。',
        en: 'Write .keyBy(pair -> pair.f0).window(…).sum(1): every word has windows of its own, and no HashMap is needed.',
      },
    ],
  },
  {
    for: ['processing-time'],
    rungs: [
      {
        zh: '程序一秒钟就读完了整个文件。按墙上的钟，几分钟的窗口到头了吗？',
        en: 'The whole file was read in a second. By the clock on the wall, has a window of minutes come to its end?',
      },
      {
        zh: '看窗口的类名里是 ProcessingTime 还是 EventTime。“处理时间”是机器的钟，“事件时间”是写在每一行里的。',
        en: "Does the name of your window say ProcessingTime or EventTime? The first is the machine's clock, the second stands in every line.",
      },
      {
        zh: '用 TumblingEventTimeWindows，并给 fromSource 一个带 withTimestampAssigner 的 WatermarkStrategy。',
        en: 'Use TumblingEventTimeWindows, and give fromSource a WatermarkStrategy with withTimestampAssigner.',
      },
    ],
  },
  {
    for: ['running'],
    rungs: [
      {
        zh: '一个单词来了十次，你写了几行？哪一行是“结果”？',
        en: 'A word came ten times. How many lines did you write for it, and which one is the result?',
      },
      {
        zh: 'keyBy 之后直接 sum，每来一个就更新一次，永远没有最后一行。演示里的程序就是这样。',
        en: 'sum straight after keyBy updates with every record and has no last line; so did the demonstration.',
      },
      {
        zh: '在 keyBy 和 sum 之间加上 .window(TumblingEventTimeWindows.of(Duration.ofMinutes(n)))。',
        en: 'Between keyBy and sum, add .window(TumblingEventTimeWindows.of(Duration.ofMinutes(n))).',
      },
    ],
  },
  {
    for: ['one-window'],
    rungs: [
      {
        zh: '五十分钟的流，你的程序切出了几个窗口？',
        en: 'Of a stream of fifty minutes, how many windows did your program make?',
      },
      {
        zh: '每一行开头的数是秒。Flink 把时间戳当作什么单位？',
        en: 'The number at the head of a line is in seconds. In which unit does Flink take a timestamp?',
      },
      {
        zh: '时间戳要毫秒：withTimestampAssigner((line, old) -> 1000 * 秒数)。也别忘了窗口本身。',
        en: 'Timestamps are milliseconds: withTimestampAssigner((line, old) -> 1000 * seconds). And see that there is a window at all.',
      },
    ],
  },
  {
    for: ['window-seconds'],
    rungs: [
      { zh: '你的窗口有多长？任务要的呢？', en: 'How long are your windows, and how long should they be?' },
      { zh: '看 Duration 后面的那个词。', en: 'Look at the word that follows Duration.' },
      {
        zh: '用 Duration.ofMinutes(n)，不是 ofSeconds(n)。',
        en: 'Use Duration.ofMinutes(n), not ofSeconds(n).',
      },
    ],
  },
  {
    for: ['carried-over'],
    rungs: [
      {
        zh: '第二个窗口开始的时候，你的计数器归零了吗？',
        en: 'When the second window begins, does your counter begin at zero?',
      },
      {
        zh: '一个函数对象为许多窗口服务；它的成员变量不随窗口结束。',
        en: 'One function object serves many windows; a field of it does not end with a window.',
      },
      {
        zh: '把计数放在 apply() 的局部变量里，或者干脆用 sum(1)：窗口的状态由 Flink 保管和清除。',
        en: "Count in a local variable of apply(), or simply use sum(1): Flink keeps a window's state, and clears it.",
      },
    ],
  },
  {
    for: ['length-too-long'],
    rungs: [
      {
        zh: '“至少 n 个字母”，正好 n 个的算不算？',
        en: 'At least n letters: does a word of exactly n belong?',
      },
      { zh: '看 Tokenizer 里比较长度的那一行。', en: 'Look where Tokenizer compares the length.' },
      { zh: '用 >= n，不是 > n。', en: 'Write >= n, not > n.' },
    ],
  },
  {
    for: ['case-kept'],
    rungs: [
      { zh: 'Love 和 love 会到同一个任务去吗？', en: 'Do Love and love go to the same task?' },
      {
        zh: 'keyBy 看的是字符串本身。转换大小写要在它之前。',
        en: 'keyBy looks at the string as it is: the case has to be converted before.',
      },
      {
        zh: '在 Tokenizer 里就转换：Tuple2.of(word.toLowerCase(), 1)，或者 toUpperCase()，看你的任务。',
        en: 'Convert in Tokenizer: Tuple2.of(word.toLowerCase(), 1), or toUpperCase(), as your task says.',
      },
    ],
  },
  {
    for: ['line-format-tuple'],
    rungs: [
      { zh: '行首和行尾的括号从哪里来？', en: 'Where do the brackets round each line come from?' },
      {
        zh: 'SimpleStringEncoder 写的是 toString()，Tuple2 的 toString() 带括号。',
        en: 'SimpleStringEncoder writes toString(), and that of a Tuple2 has brackets.',
      },
      {
        zh: '在 sinkTo 之前 .map(pair -> pair.f0 + "你的分隔符" + pair.f1)。',
        en: 'Before sinkTo, .map(pair -> pair.f0 + "yourSeparator" + pair.f1).',
      },
    ],
  },
  {
    for: ['line-format'],
    rungs: [
      {
        zh: '单词和次数之间，你的任务要哪个字符？',
        en: 'Which character does your task want between word and count?',
      },
      {
        zh: '看 StreamingWordCount.java 开头的注释，再看 sinkTo 之前的那个 map。',
        en: 'Read the comment at the top of StreamingWordCount.java, then the map before sinkTo.',
      },
      {
        zh: '单词 + 分隔符 + 次数，没有空格，也没有别的列。',
        en: 'Word + separator + count, without blanks and without another column.',
      },
    ],
  },
  {
    for: ['rows-wrong'],
    rungs: [
      {
        zh: '取输入的头几行，在纸上数出第一个窗口。第一个窗口在什么时候结束？',
        en: 'Count the first window of the input on paper. At which second does it end?',
      },
      {
        zh: '窗口从整分钟开始数，不是从第一行开始；第一个窗口往往不满。再看窗口的长度、是不是滑动的（Sliding），以及怎样切单词。',
        en: 'Windows begin at whole minutes, not at the first line, so the first is rarely full. See also how long they are, whether they slide, and how words are cut.',
      },
      {
        zh: 'line.split("[^A-Za-z]+")，(word, 1)，keyBy(pair -> pair.f0)，TumblingEventTimeWindows.of(Duration.ofMinutes(n))，sum(1)。',
        en: 'line.split("[^A-Za-z]+"), (word, 1), keyBy(pair -> pair.f0), TumblingEventTimeWindows.of(Duration.ofMinutes(n)), sum(1).',
      },
    ],
  },
]
