import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['first-of-all'],
    rungs: [
      {
        zh: '“前几个”是对谁说的：全部的行，还是每个国家？',
        en: 'The first few of what: of all rows, or of each country?',
      },
      {
        zh: 'first(n) 接在 DataSet 后面，和接在 groupBy 后面，意思不一样。',
        en: 'first(n) means one thing behind a DataSet, and another behind groupBy.',
      },
      {
        zh: '写成 .groupBy(0).sortGroup(1, …).first(n)。',
        en: 'Write .groupBy(0).sortGroup(1, …).first(n).',
      },
    ],
  },
  {
    for: ['first-to-come'],
    rungs: [
      {
        zh: '个数都对，为什么不是那几个？first(n) 按什么决定谁在前？',
        en: 'The numbers are right, the zones are not. By what does first(n) decide who is first?',
      },
      {
        zh: '没有排序时，它取先到的。看 groupBy 和 first 之间有没有排序。',
        en: 'Unsorted, it takes what comes first. See whether anything sorts between groupBy and first.',
      },
      {
        zh: '在两者之间加上 .sortGroup(1, Order.…)：每个组自己排。',
        en: 'Put .sortGroup(1, Order.…) between the two: each group is sorted by itself.',
      },
    ],
  },
  {
    for: ['order-reversed'],
    rungs: [
      { zh: '你的任务要的是哪一头？', en: 'Which end of the list does your task want?' },
      {
        zh: '看源文件开头的注释，再看 sortGroup 的第二个参数。',
        en: 'Compare the comment at the top of the file with the second argument of sortGroup.',
      },
      {
        zh: '把 Order.ASCENDING 和 Order.DESCENDING 换过来。',
        en: 'Swap Order.ASCENDING and Order.DESCENDING.',
      },
    ],
  },
  {
    for: ['wrong-number', 'all-of-them'],
    rungs: [
      { zh: '你的任务里，每个国家最多要几个？', en: 'How many of each country does your task want at most?' },
      {
        zh: '看 first(…) 里的数，和源文件开头的注释比一比。',
        en: 'Compare the number in first(…) with the comment at the top of the file.',
      },
      {
        zh: '每个同学的数不一样，把自己的那个写进 first(…)。',
        en: 'Every student has a number of their own: put yours into first(…).',
      },
    ],
  },
]
