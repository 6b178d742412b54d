import type { HintLadder } from '@flink-lab/grader/check'
import { sharedHints } from '../words/hints.ts'

/** From a question, over where to look, to the fix: one ladder for each way this lab's own checks fail. */
export const hints: readonly HintLadder[] = [
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
  ...sharedHints,
]
