import type { HintLadder } from '@flink-lab/grader/check'

/** Ladders for what every lab of this chapter asks of an output; a lab adds those of its own questions. */
export const commonHints: readonly HintLadder[] = [
  {
    for: ['line-format-tuple'],
    rungs: [
      { zh: '行首和行尾的括号，是你写的吗？', en: 'The brackets round each line: did you write them?' },
      {
        zh: 'writeAsText 写的是元素的 toString()。Tuple 的 toString() 是什么样子？',
        en: 'writeAsText writes the toString() of an element. What does that of a Tuple look like?',
      },
      {
        zh: '用 writeAsCsv(output, "\\n", 你的分隔符)，或者先 map 成字符串再 writeAsText。',
        en: 'Use writeAsCsv(output, "\\n", yourSeparator), or map to a String before writeAsText.',
      },
    ],
  },
  {
    for: ['line-format'],
    rungs: [
      {
        zh: '任务要求一行里有哪几样东西，中间用什么隔开？',
        en: 'What does your task want in a line, and what between?',
      },
      {
        zh: '看源文件开头的注释：分隔符每个同学都不一样，行首行尾没有空格。',
        en: 'Read the comment at the top of the file: the separator is your own, and no blanks stand at either end.',
      },
      {
        zh: '用 hdfs dfs -cat 看一行自己的输出，和任务里的例子逐个字符比较。',
        en: 'Look at a line of your output with hdfs dfs -cat, and compare it with the example, character by character.',
      },
    ],
  },
  {
    for: ['rows-wrong'],
    rungs: [
      {
        zh: '报告里有一行缺的和一行多的。它们是从输入的哪一行来的？',
        en: 'The report shows a line that is missing and one too many. Which input lines do they come from?',
      },
      {
        zh: '拿这一行输入，在纸上走一遍你的算子：它在哪一步消失了，或者变了样？',
        en: 'Take that input line through your operators on paper: at which step is it lost, or changed?',
      },
      {
        zh: '先只保留 readTextFile 和 print()，再一个一个把算子加回去，每次看结果。',
        en: 'Keep only readTextFile and print(), then put the operators back one by one, looking at the result each time.',
      },
    ],
  },
]
