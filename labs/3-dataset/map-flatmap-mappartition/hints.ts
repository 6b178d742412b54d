import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['first-zone-only'],
    rungs: [
      {
        zh: '一行里有三个时区，你的算子能输出几次？',
        en: 'A row has three zones: how often can your operator emit?',
      },
      {
        zh: 'map 只能 return 一次；flatMap 有一个 Collector，想输出几次就 collect 几次。',
        en: 'map returns once; flatMap has a Collector, and may collect as often as it likes.',
      },
      {
        zh: '在 flatMap 里写循环：for (String zone : cells[1].split(" ")) out.collect(…)。',
        en: 'Loop inside flatMap: for (String zone : cells[1].split(" ")) out.collect(…).',
      },
    ],
  },
  {
    for: ['empty-zone'],
    rungs: [
      {
        zh: 'BV 这一行没有时区，应该输出几行？',
        en: 'The row of BV has no zone: how many lines should come out?',
      },
      {
        zh: '"".split(" ") 给出几个元素？不是零个。',
        en: 'How many elements does "".split(" ") give? Not none.',
      },
      {
        zh: 'flatMap 可以一次也不 collect：先判断 zone 是不是空串。',
        en: 'flatMap may collect nothing at all: ask first whether zone is empty.',
      },
    ],
  },
  {
    for: ['one-a-partition'],
    rungs: [
      {
        zh: 'mapPartition 的函数，一个分区调用几次？',
        en: 'How often is the function of mapPartition called for a partition?',
      },
      {
        zh: '它收到的是整个分区（Iterable）。out.collect 写在循环的里面还是外面？',
        en: 'It is given the whole partition, an Iterable. Is out.collect inside the loop or behind it?',
      },
      { zh: '对分区里的每个元素都 collect 一次。', en: 'Collect once for every element of the partition.' },
    ],
  },
  {
    for: ['case-kept'],
    rungs: [
      { zh: '你的任务要大写还是小写？', en: 'Does your task want capitals or lower case?' },
      { zh: '看 map 返回的城市有没有转换。', en: 'See whether the city that map returns is converted.' },
      {
        zh: '在 map 里用 toUpperCase() 或 toLowerCase()。',
        en: 'Use toUpperCase() or toLowerCase() in map.',
      },
    ],
  },
  {
    for: ['underscore-kept'],
    rungs: [
      { zh: 'New_York 应该写成什么样？', en: 'How should New_York be written?' },
      { zh: '看 map：下划线要换成空格。', en: 'Look at map: underscores become blanks.' },
      { zh: "city.replace('_', ' ')。", en: "city.replace('_', ' ')." },
    ],
  },
  {
    for: ['second-part'],
    rungs: [
      {
        zh: 'America/Argentina/Ushuaia 的城市是哪一段？',
        en: 'Which part of America/Argentina/Ushuaia is the city?',
      },
      {
        zh: 'split("/")[1] 取的是第二段，可是有的名字有三段。',
        en: 'split("/")[1] takes the second part, yet some names have three.',
      },
      {
        zh: "zone.substring(zone.lastIndexOf('/') + 1)。",
        en: "zone.substring(zone.lastIndexOf('/') + 1).",
      },
    ],
  },
  {
    for: ['begins-each-row'],
    rungs: [
      {
        zh: '编号为什么总是同一个？那个变量是什么时候建立的？',
        en: 'Why is it the same number all the time? When is the variable made?',
      },
      {
        zh: '看 mapPartition：变量写在循环里，就每个元素新建一次，和 map 没有两样。',
        en: 'Look at mapPartition: a variable made inside the loop is new for every element, as it would be in map.',
      },
      {
        zh: '把 int number = … 移到循环前面：每个分区一次。',
        en: 'Move int number = … in front of the loop: once for a partition.',
      },
    ],
  },
  {
    for: ['wrong-start', 'numbers-missing'],
    rungs: [
      { zh: '你的任务里，第一个编号是几？', en: 'What is the first number in your task?' },
      {
        zh: '看编号从几开始，是先用再加，还是先加再用。',
        en: 'See where it starts, and whether it is used before or after it grows.',
      },
      {
        zh: '从任务给的数开始，用 number++：先用，再加一。',
        en: "Start with your task's number and write number++: used first, one more afterwards.",
      },
    ],
  },
]
