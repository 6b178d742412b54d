import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['operator-missing'],
    rungs: [
      {
        zh: '两个表是谁配对的？是 TaskManager，还是运行 main() 的客户端？',
        en: 'Who paired the tables: the TaskManagers, or the client that runs main()?',
      },
      {
        zh: 'collect() 把整个表搬到客户端。在 Web UI 里打开作业图：里面有叫 Join 的方框吗？',
        en: 'collect() hauls a whole table to the client. Open the job graph in the web UI: is there a box called Join?',
      },
      {
        zh: '让集群来配对：countries.join(zones).where(…).equalTo(…)。',
        en: 'Let the cluster pair them: countries.join(zones).where(…).equalTo(…).',
      },
    ],
  },
  {
    for: ['key-number'],
    rungs: [
      {
        zh: '两个表里都有一列叫 number。countries 的 7 号和 zones 的 7 号，有什么关系？',
        en: 'Both tables have a column called number. What has number 7 of one to do with number 7 of the other?',
      },
      {
        zh: '看任务里两个文件各有哪几列：哪一列在两边说的是同一件事？',
        en: 'Look at the columns of both files in your task: which one means the same thing on both sides?',
      },
      {
        zh: '用国家代码：where(…) 里写它在 countries 的第几列，equalTo(…) 里写它在 zones 的第几列。',
        en: 'Use the country code: in where(…) its column in countries, in equalTo(…) its column in zones.',
      },
    ],
  },
  {
    for: ['no-pairs'],
    rungs: [
      {
        zh: '一对也没有：你比较的那两列里，有可能出现相同的值吗？',
        en: 'Not a single pair: could the two columns that you compare ever hold the same value?',
      },
      {
        zh: 'where(…) 数的是 join 前面那个表的列，equalTo(…) 数的是括号里那个表的列，都从 0 数起。',
        en: 'where(…) counts columns of the table before .join, equalTo(…) those of the table in its brackets, both from 0.',
      },
      {
        zh: '拿 countries.join(zones) 来说：where 里写 countries 的代码列，equalTo 里写 zones 的代码列，不要写反。',
        en: 'With countries.join(zones), where takes the code column of countries and equalTo that of zones, not vice versa.',
      },
    ],
  },
  {
    for: ['one-each'],
    rungs: [
      {
        zh: '一个国家在 zones 里有三行，join 以后应该有几行？',
        en: 'A country has three rows in zones. How many should it have after the join?',
      },
      {
        zh: '找 distinct、first，或者以国家代码为键的 HashMap：它们每个键只留一行。',
        en: 'Look for distinct, first, or a HashMap by country code: each keeps one row for a key.',
      },
      {
        zh: '去掉它们。join 自己会把每一对都给你。',
        en: 'Drop it. The join gives you every pair by itself.',
      },
    ],
  },
  {
    for: ['unmatched-kept'],
    rungs: [
      {
        zh: '有的国家在 zones 里一行也没有。join 的结果里该有它吗？',
        en: 'Some country has no row in zones. Does it belong into the result of a join?',
      },
      {
        zh: '看你用的是 join，还是 leftOuterJoin、rightOuterJoin、fullOuterJoin、coGroup。',
        en: 'See whether you use join, or leftOuterJoin, rightOuterJoin, fullOuterJoin or coGroup.',
      },
      {
        zh: '用 join（内连接）：两边都有的键才出现。外连接在后面的实验里。',
        en: 'Use join, the inner one: only keys that both sides have. Outer joins have a lab of their own.',
      },
    ],
  },
  {
    for: ['columns-swapped', 'wrong-column'],
    rungs: [
      {
        zh: '任务里一行先写什么，后写什么？',
        en: 'What does your task want first in a line, and what second?',
      },
      {
        zh: '看 with(…) 里的 f0、f1、f2：从 0 数起，两个文件的列的次序不一样。',
        en: 'Look at f0, f1 and f2 in with(…): they count from 0, and the two files have their columns in different orders.',
      },
      {
        zh: '先用 print() 看一对 ((…),(…)) 的样子，再挑要的那两列。',
        en: 'print() a pair, ((…),(…)), to see what is where; then pick the two columns.',
      },
    ],
  },
]
