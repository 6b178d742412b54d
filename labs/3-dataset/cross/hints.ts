import type { HintLadder } from '@flink-lab/grader/check'
import { commonHints } from '../common-hints.ts'

export const hints: readonly HintLadder[] = [
  ...commonHints,
  {
    for: ['operator-missing'],
    rungs: [
      {
        zh: '两层循环是在哪里转的？是 TaskManager，还是运行 main() 的客户端？',
        en: 'Where do your two loops run: on the TaskManagers, or in the client that runs main()?',
      },
      {
        zh: '看作业图里有没有叫 Cross 的方框；collect() 会把整个表搬到客户端。',
        en: 'Look for a box called Cross in the job graph. collect() hauls the whole table to the client.',
      },
      {
        zh: '用 zones.cross(zones)，然后 filter、map。',
        en: 'Use zones.cross(zones), then filter and map.',
      },
    ],
  },
  {
    for: ['limit-excluded'],
    rungs: [
      {
        zh: '正好差那么多度的一对，算还是不算？',
        en: 'A pair that differs by exactly so many degrees: is it in or out?',
      },
      { zh: '看你的条件里是 < 还是 <=。', en: 'See whether your condition has < or <=.' },
      { zh: '“不超过”包括正好：用 <=。', en: '"At most" includes the number itself: use <=.' },
    ],
  },
  {
    for: ['no-absolute'],
    rungs: [
      {
        zh: '从北纬 60 度减到南纬 30 度是 90。反过来减呢？',
        en: 'From 60° north to 30° south the difference is 90. And taken the other way round?',
      },
      {
        zh: '差可能是负数，而负数总是小于你的限度。',
        en: 'A difference can be negative, and any negative number is below your limit.',
      },
      { zh: '用 Math.abs(a - b)。', en: 'Use Math.abs(a - b).' },
    ],
  },
  {
    for: ['not-filtered', 'far-kept'],
    rungs: [
      {
        zh: 'cross 给你的是全部的对。是哪一步把太远的丢掉的？',
        en: 'cross gives you all pairs. Which step drops those that are too far apart?',
      },
      {
        zh: 'filter 的函数返回 true 的留下。条件写反了，或者根本没有写？',
        en: 'What a filter returns true for stays. Is the condition the wrong way round, or not there?',
      },
      {
        zh: '.filter(pair -> Math.abs(pair.f0.f1 - pair.f1.f1) <= 你的度数 && …)',
        en: '.filter(pair -> Math.abs(pair.f0.f1 - pair.f1.f1) <= yourDegrees && …)',
      },
    ],
  },
  {
    for: ['self-pairs'],
    rungs: [
      {
        zh: '一个表和它自己做 cross：每一行会遇到自己吗？',
        en: 'A table crossed with itself: does a row meet itself?',
      },
      {
        zh: '和自己相差 0 度，总是满足条件。看你的条件能不能去掉同名的一对。',
        en: 'It differs from itself by 0 degrees, which is always near enough. Does your condition drop pairs of one name?',
      },
      {
        zh: '再加一个条件：每对一行用 compareTo(…) < 0（或 > 0），每对两行用 !equals(…)。',
        en: 'Add a condition: compareTo(…) < 0 (or > 0) for each pair once, !equals(…) for both directions.',
      },
    ],
  },
  {
    for: ['wrong-directions'],
    rungs: [
      {
        zh: 'cross 会给出（A，B），也会给出（B，A）。任务要一个还是两个？哪一个？',
        en: 'cross gives (A, B) and (B, A) as well. Does your task want one of them or both, and which?',
      },
      {
        zh: 'compareTo 小于 0：第一个名字在前；大于 0：在后。只看 !equals 的话，两个都留下。',
        en: 'compareTo below 0: the first name comes first in the alphabet; above 0: last. With !equals alone, both stay.',
      },
      {
        zh: '看源文件开头的注释，把 compareTo(…) 和 0 的比较改成任务要的那一种。',
        en: 'Read the comment at the top of the file, and compare compareTo(…) with 0 in the way it asks for.',
      },
    ],
  },
]
