import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['threw', 'job-failed'],
    rungs: [
      {
        zh: '一行没有伙伴的时候，你的函数收到的另一边是什么？',
        en: 'When a row has no partner, what does your function get for the other side?',
      },
      {
        zh: '如果是 NullPointerException：在报错的那一行里，哪一个 .f0、.f1 前面的东西可能是 null？',
        en: 'If it is a NullPointerException: on the line it names, what in front of a .f0 or .f1 can be null?',
      },
      {
        zh: '先判断再取值：zone == null ? "规定的词" : zone.f1。全外连接时，两边都要判断。',
        en: 'Ask before you take: zone == null ? "your word" : zone.f1. In a full join, ask on both sides.',
      },
    ],
  },
  {
    for: ['operator-missing'],
    rungs: [
      {
        zh: '两个表是谁配对的？是 TaskManager，还是运行 main() 的客户端？',
        en: 'Who paired the tables: the TaskManagers, or the client that runs main()?',
      },
      {
        zh: '看作业图里有没有带 join 的方框；collect() 会把整个表搬到客户端。',
        en: 'Look for a box with join in the job graph. collect() hauls a whole table to the client.',
      },
      {
        zh: '用 leftOuterJoin、rightOuterJoin 或 fullOuterJoin，后面接 where、equalTo、with。',
        en: 'Use leftOuterJoin, rightOuterJoin or fullOuterJoin, followed by where, equalTo and with.',
      },
    ],
  },
  {
    for: ['inner-join'],
    rungs: [
      {
        zh: '没有伙伴的那些行，是在哪一步消失的？',
        en: 'Rows without a partner: at which step did they get lost?',
      },
      {
        zh: '看你用的是不是 join；如果已经是外连接，看 with 里遇到 null 时有没有跳过，后面有没有 filter。',
        en: 'See whether you call join. If it is an outer join already: does with(…) skip a null, or a filter drop it afterwards?',
      },
      {
        zh: '用外连接，并且为 null 的那一边写规定的词，不要跳过。',
        en: 'Use an outer join, and write your word for the side that is null instead of skipping the row.',
      },
    ],
  },
  {
    for: ['wrong-side'],
    rungs: [
      {
        zh: '任务要保住的是哪一个表的行？你保住的是哪一个？',
        en: 'Whose rows does your task want kept, and whose did you keep?',
      },
      {
        zh: '在 a.leftOuterJoin(b) 里，左是点前面的 a，右是括号里的 b；left 保住的是 a。',
        en: 'In a.leftOuterJoin(b), left is a, before the dot, and right is b, in the brackets. Left keeps a.',
      },
      {
        zh: '要保住两个表，用 fullOuterJoin；只保住一个，用指向它的那一个。',
        en: 'To keep both tables use fullOuterJoin; to keep one, the join that points at it.',
      },
    ],
  },
  {
    for: ['both-kept'],
    rungs: [
      {
        zh: '两边没有伙伴的行都在。任务要的是两边吗？',
        en: 'Rows without a partner are there from both sides. Does your task want both?',
      },
      {
        zh: '看源文件开头的注释：要保住的是什么？',
        en: 'Read the comment at the top of the file: what is to be kept?',
      },
      {
        zh: '把 fullOuterJoin 换成只保住那一个表的 leftOuterJoin 或 rightOuterJoin。',
        en: 'Replace fullOuterJoin by the leftOuterJoin or rightOuterJoin that keeps that table only.',
      },
    ],
  },
  {
    for: ['missing-word'],
    rungs: [
      {
        zh: '没有伙伴的地方，任务要你写哪个词？',
        en: 'Which word does your task want where a partner is missing?',
      },
      {
        zh: '在 Java 里，null 和字符串相加会得到什么？',
        en: 'What does Java make of null + a string?',
      },
      {
        zh: '写 zone == null ? "规定的词" : zone.f1，而不是让 null 自己变成 "null"。',
        en: 'Write zone == null ? "your word" : zone.f1, instead of letting null become "null" by itself.',
      },
    ],
  },
]
