import type { HintLadder } from '@flink-lab/grader/check'
import { hints as javaHints } from '../wordcount-streaming-java/hints.ts'

/** What reads differently in Scala; all else is as in Java. */
export const hints: readonly HintLadder[] = [
  {
    for: ['not-keyed', 'window-all'],
    rungs: [
      {
        zh: '两个任务各读到一些 love。谁来把它们加到一起，又不让一个任务包办一切？',
        en: 'Two tasks read some love each. Who adds them together, without one task doing it all?',
      },
      {
        zh: '在 Web UI 里看作业图的箭头：有没有写着 HASH 的？windowAll 的并行度永远是 1。',
        en: 'Look at the arrows of the job graph: does one say HASH? And windowAll always has parallelism 1.',
      },
      {
        zh: '写成 .keyBy(_._1).window(…).sum(1)：同一个单词总到同一个任务去。',
        en: 'Write .keyBy(_._1).window(…).sum(1): one word always goes to the same task.',
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
        zh: '每一行开头的数是秒。extractTimestamp 应该返回什么单位？',
        en: 'The number at the head of a line is in seconds. In which unit must extractTimestamp answer?',
      },
      {
        zh: '时间戳要毫秒：override def extractTimestamp(line: String, old: Long) = 1000 * 秒数。',
        en: 'Milliseconds: override def extractTimestamp(line: String, old: Long) = 1000 * seconds.',
      },
    ],
  },
  {
    for: ['carried-over'],
    rungs: [
      {
        zh: '第二个窗口开始的时候，你的 Map 是空的吗？',
        en: 'When the second window begins, is your Map empty?',
      },
      {
        zh: '函数用到的外层变量被序列化，每个任务各得一份，一直用到作业结束；窗口结束与它无关。',
        en: 'An outer variable that a function uses is serialised: each task gets a copy and keeps it to the end of the job, whatever windows do.',
      },
      {
        zh: '在函数里面数（ones.map(_._2).sum），或者干脆用 .sum(1)：窗口的状态由 Flink 保管和清除。',
        en: "Count inside the function (ones.map(_._2).sum), or simply use .sum(1): Flink keeps a window's state, and clears it.",
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
      { zh: '看 filter 的条件。', en: "Look at filter's condition." },
      { zh: '用 .filter(_.length >= n)，不是 > n。', en: 'Write .filter(_.length >= n), not > n.' },
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
        zh: '.map(word => (word.toLowerCase, 1))，或者 toUpperCase，看你的任务。',
        en: '.map(word => (word.toLowerCase, 1)), or toUpperCase, as your task says.',
      },
    ],
  },
  {
    for: ['line-format-tuple'],
    rungs: [
      { zh: '行首和行尾的括号从哪里来？', en: 'Where do the brackets round each line come from?' },
      {
        zh: 'SimpleStringEncoder 写的是 toString，二元组的 toString 带括号。',
        en: 'SimpleStringEncoder writes toString, and that of a pair has brackets.',
      },
      {
        zh: '在 sinkTo 之前 .map(pair => pair._1 + "你的分隔符" + pair._2)。',
        en: 'Before sinkTo, .map(pair => pair._1 + "yourSeparator" + pair._2).',
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
        zh: '窗口从整分钟开始数，不是从第一行开始。再看窗口的长度、是不是滑动的（Sliding），以及怎样切单词。',
        en: 'Windows begin at whole minutes, not at the first line. See also how long they are, whether they slide, and how words are cut.',
      },
      {
        zh: '_.split("[^A-Za-z]+")，(word, 1)，keyBy(_._1)，TumblingEventTimeWindows.of(Duration.ofMinutes(n))，sum(1)。',
        en: '_.split("[^A-Za-z]+"), (word, 1), keyBy(_._1), TumblingEventTimeWindows.of(Duration.ofMinutes(n)), sum(1).',
      },
    ],
  },
  ...javaHints,
]
