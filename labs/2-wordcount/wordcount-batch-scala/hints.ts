import type { HintLadder } from '@flink-lab/grader/check'
import { sharedHints } from '../words/hints.ts'

/** What reads differently in Scala. */
export const hints: readonly HintLadder[] = [
  {
    for: ['case-kept'],
    rungs: [
      {
        zh: '在你的程序看来，The 和 the 是一个词还是两个词？',
        en: 'To your program, are The and the one word or two?',
      },
      {
        zh: '分组时比较的是字符串本身。看 map 里造出 (单词, 1) 的那一行。',
        en: 'Grouping compares the strings as they are. Look at the map that makes (word, 1).',
      },
      {
        zh: '在 groupBy 之前转换：map(word => (word.toLowerCase, 1))，或按你的任务用 toUpperCase。',
        en: 'Convert before groupBy: map(word => (word.toLowerCase, 1)), or toUpperCase if your task says so.',
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
        zh: '看 filter 的条件：是 > 还是 >=？数字是你的任务里的那个吗？',
        en: "Look at filter's condition: is it > or >=, and is it your number?",
      },
      { zh: '写成 .filter(_.length >= n)。', en: 'Write .filter(_.length >= n).' },
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
        zh: '看 flatMap 里的函数：有没有 toSet 或 distinct？',
        en: "Look at flatMap's function: is there a toSet or a distinct in it?",
      },
      {
        zh: '每出现一次就留下一个：.flatMap(_.split("[^A-Za-z]+"))，加法交给 sum(1)。',
        en: 'Keep one for each occurrence: .flatMap(_.split("[^A-Za-z]+")), and leave the adding to sum(1).',
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
        zh: '依次看三处：怎样切出单词，按什么分组，对哪一列做什么（sum 还是 max）。',
        en: 'Check three places: how words are cut, what is grouped by, and what is done to which field (sum, or max?).',
      },
      {
        zh: '_.split("[^A-Za-z]+")，(word, 1)，groupBy(0).sum(1)，readTextFile(目录)。',
        en: '_.split("[^A-Za-z]+"), (word, 1), groupBy(0).sum(1), and readTextFile of the folder.',
      },
    ],
  },
  ...sharedHints,
]
