import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the command: one ladder for each way a measurement goes wrong. */
export const hints: readonly HintLadder[] = [
  {
    for: ['unanswered', 'not-six-numbers'],
    rungs: [
      {
        zh: '每个系统一行，六个数，次序和任务里写的一样吗？',
        en: 'Is there a row for each system, of six numbers, in the order that your task gives?',
      },
      {
        zh: '六个数是：p50、p99、吞吐量、丢失、重复、最后的计数。都是整数，中间是空格。',
        en: 'The six: p50, p99, throughput, lost, repeated, last count. Whole numbers with spaces between.',
      },
      {
        zh: '样子是这样：flink: 6 31 80000 0 310 4100（数是你自己量的）。',
        en: 'It looks like this: flink: 6 31 80000 0 310 4100 (with numbers that you measured).',
      },
    ],
  },
  {
    for: ['mean-for-median'],
    rungs: [
      {
        zh: '一千个数里有一个特别大，平均数会变吗？中位数呢？',
        en: 'One number in a thousand is huge: does that change the mean? And the median?',
      },
      {
        zh: 'p50 是排好序以后正中间的那个数，不是总和除以个数。',
        en: 'p50 is the one in the middle after sorting; not the sum divided by how many there are.',
      },
      {
        zh: '把延迟排序（sort -n），用 sed -n 取第 ⌈0.5 × 行数⌉ 行。',
        en: 'Sort the latencies (sort -n) and take line ⌈0.5 × lines⌉ with sed -n.',
      },
    ],
  },
  {
    for: ['not-steady-alone', 'latency-wrong'],
    rungs: [
      {
        zh: '突发的那一刻来了几千个事件，后来又杀死了一个进程：这些结果的延迟说明的是平时吗？',
        en: 'Thousands of events came in one moment, and later a process was killed: do those results tell of an ordinary day?',
      },
      {
        zh: '延迟只看编号以 steady- 开头的行：第 5 列减第 4 列。',
        en: 'For latency take only lines whose id begins with steady-: column 5 less column 4.',
      },
      {
        zh: "grep '^steady-' compare/flink.journal | awk '{ print $5 - $4 }' | sort -n，再取第 ⌈0.5n⌉ 和第 ⌈0.99n⌉ 行。",
        en: "grep '^steady-' compare/flink.journal | awk '{ print $5 - $4 }' | sort -n, then lines ⌈0.5n⌉ and ⌈0.99n⌉.",
      },
    ],
  },
  {
    for: ['rate-of-whole-run', 'throughput-wrong'],
    rungs: [
      {
        zh: '平稳阶段每秒只来一百个事件。那时候量出来的是系统的极限，还是数据源的速度？',
        en: 'In the steady part a hundred events come in a second. Is what you measure there the limit of the system, or the speed of the source?',
      },
      {
        zh: '只看 burst- 开头的行：它们是同一个时刻发生的，最后一个什么时候到？',
        en: 'Look only at lines that begin with burst-: they happened at one moment. When did the last one arrive?',
      },
      {
        zh: '行数 × 1000 ÷（第 5 列的最大值 − 第 4 列的最小值）。',
        en: 'Lines × 1000 ÷ (largest of column 5 − smallest of column 4).',
      },
    ],
  },
  {
    for: ['promised-not-counted', 'delivery-wrong'],
    rungs: [
      {
        zh: '“恰好一次”说的是谁：系统里的状态，还是已经写到外面的结果？',
        en: '"Exactly once": said of what? Of state inside the system, or of results written to the outside?',
      },
      {
        zh: '数一数：第 1 列里有多少个不同的编号，又有多少个编号出现了不止一次？',
        en: 'Count: how many different ids does column 1 hold, and how many of them came more than once?',
      },
      {
        zh: '丢失 = 流里的单词总数 −（cut -d " " -f 1 | sort -u | wc -l）；重复 = cut -d " " -f 1 | sort | uniq -d | wc -l。',
        en: 'Lost = words in the stream − (cut -d " " -f 1 | sort -u | wc -l); repeated = cut -d " " -f 1 | sort | uniq -d | wc -l.',
      },
    ],
  },
  {
    for: ['expected-not-counted', 'count-wrong'],
    rungs: [
      {
        zh: '流里真有那么多次。每个系统最后数到的也是这个数吗？',
        en: 'So often it is in the stream. Is that also where each system ended?',
      },
      {
        zh: '在每个 journal 里找你的那个词的最后一行，看第 3 列。',
        en: 'Find the last line of your word in each journal, and look at column 3.',
      },
      {
        zh: 'grep " 你的词 " compare/storm.journal | tail -1',
        en: 'grep " YourWord " compare/storm.journal | tail -1',
      },
    ],
  },
]
