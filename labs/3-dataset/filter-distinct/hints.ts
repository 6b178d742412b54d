import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['filter-inverted'],
    rungs: [
      {
        zh: 'filter 的函数返回 true 时，这一行是留下，还是丢掉？',
        en: 'When the function of a filter returns true, does the row stay or go?',
      },
      {
        zh: '拿 Asia/Shanghai 这一行代入你的条件：结果是 true 还是 false？你要的是哪一个？',
        en: 'Put the row Asia/Shanghai into your condition: is it true or false, and which do you want?',
      },
      { zh: 'true 是留下。去掉条件前面的 !。', en: 'True means stay. Drop the ! in front of the condition.' },
    ],
  },
  {
    for: ['filter-both'],
    rungs: [
      {
        zh: '一个时区能同时在两个地区里吗？',
        en: 'Can one time zone be in two areas at once?',
      },
      {
        zh: '两个条件之间是 && 还是 ||？两个 filter 接在一起又是哪一种？',
        en: 'Is it && or || between your two conditions? And which of them are two filters in a row?',
      },
      {
        zh: '用一个 filter，中间是或：area.equals("…") || area.equals("…")。',
        en: 'One filter, with an or: area.equals("…") || area.equals("…").',
      },
    ],
  },
  {
    for: ['filter-one-area'],
    rungs: [
      { zh: '你的任务里有几个地区？', en: 'How many areas does your task name?' },
      {
        zh: '看源文件开头的注释，再看 filter 的条件里有几个。',
        en: 'Compare the comment at the top of the file with the condition of your filter.',
      },
      {
        zh: '两个地区都要：area.equals("…") || area.equals("…")。',
        en: 'Both are wanted: area.equals("…") || area.equals("…").',
      },
    ],
  },
  {
    for: ['not-distinct'],
    rungs: [
      {
        zh: '同一对出现了多次。哪个算子负责去掉重复？',
        en: 'A pair is there many times. Which operator drops repetitions?',
      },
      {
        zh: '在写出之前，看有没有 distinct()。',
        en: 'See whether there is a distinct() before the output is written.',
      },
      { zh: '在 map 之后、写出之前加上 .distinct()。', en: 'Add .distinct() after the map, before writing.' },
    ],
  },
  {
    for: ['distinct-row'],
    rungs: [
      {
        zh: '中国有 Asia/Shanghai 和 Asia/Urumqi。在 distinct 看来，这两行一样吗？',
        en: 'China has Asia/Shanghai and Asia/Urumqi. To distinct, are these two rows the same?',
      },
      {
        zh: 'distinct() 比较的是整个元素。它前面的元素里，还有没有不需要的东西？',
        en: 'distinct() compares whole elements. Is anything in them that you no longer need?',
      },
      {
        zh: '先 map 成（国家，地区），再 distinct()：次序要反过来。',
        en: 'Map to (country, area) first and call distinct() afterwards: swap the two.',
      },
    ],
  },
  {
    for: ['distinct-per-task'],
    rungs: [
      {
        zh: '并行度 1 时对，2 时有重复。你用来记住“见过哪些”的那个集合，有几个？',
        en: 'Right with parallelism 1, repeated with 2. The set that remembers what was seen: how many are there of it?',
      },
      {
        zh: '函数对象在每个并行任务里各有一份，它的成员变量也是。同一个国家的两行可能到了不同的任务。',
        en: 'Each parallel task has a function object of its own, fields included. Two rows of one country may be in different tasks.',
      },
      {
        zh: '不要自己记。distinct() 先按元素的散列值重新分发，相同的到同一个任务去。',
        en: 'Do not remember by yourself. distinct() deals elements out by hash first: equal ones meet in one task.',
      },
    ],
  },
]
