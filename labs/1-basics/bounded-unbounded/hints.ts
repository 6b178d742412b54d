import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way a result comes too often, too seldom or never. */
export const hints: readonly HintLadder[] = [
  {
    for: ['batch-missing', 'streaming-missing'],
    rungs: [
      {
        zh: '作业把结果写到哪一个文件系统的哪一个路径？',
        en: 'To which path of which file system did the job write?',
      },
      {
        zh: '用 hdfs dfs -ls -R /flink 看看；没有 hdfs://bigdata111:9000 的路径，是本机的磁盘。',
        en: 'Look with hdfs dfs -ls -R /flink; a path without hdfs://bigdata111:9000 is on the local disk.',
      },
      {
        zh: '--output 写成 hdfs://bigdata111:9000 加上任务给你的路径。',
        en: 'As --output give hdfs://bigdata111:9000 and the path of your task.',
      },
    ],
  },
  {
    for: ['batch-running-totals'],
    rungs: [
      {
        zh: '同一个单词有好几行，越数越多。这个作业知道数据有尽头吗？',
        en: 'One word has several lines, each with a higher count. Did the job know that its data end?',
      },
      {
        zh: '数据有界，模式却不会自己变成批：看看不写 --execution-mode 时用的是哪一种。',
        en: 'Bounded data do not choose batch mode by themselves. Which mode is taken when --execution-mode is left out?',
      },
      {
        zh: '删掉输出，再用 --execution-mode BATCH 运行。',
        en: 'Remove the output and run again with --execution-mode BATCH.',
      },
    ],
  },
  {
    for: ['streaming-final-only'],
    rungs: [
      {
        zh: '每个单词只剩最后一行。中间的那些次数，这个作业发出来过吗？',
        en: 'Only the last line of each word is there. Did this job ever send the counts in between?',
      },
      {
        zh: 'AUTOMATIC 看数据源：全都有界就用批模式。你的输入是有界的。',
        en: 'AUTOMATIC looks at the sources: if all are bounded it takes batch mode. Your input is bounded.',
      },
      {
        zh: '删掉输出，再用 --execution-mode STREAMING 运行。',
        en: 'Remove the output and run again with --execution-mode STREAMING.',
      },
    ],
  },
  {
    for: ['batch-differs', 'streaming-differs'],
    rungs: [
      {
        zh: '这个作业运行的时候，输入目录里有哪些文件？输出目录里已经有东西了吗？',
        en: 'Which files were in the input folder when this job ran? And was there anything at the output path already?',
      },
      {
        zh: '比较 hdfs dfs -cat 输入和输出：后来的文件是不是先放进去了，或者两次运行写进了同一个目录？',
        en: 'Compare input and output with hdfs dfs -cat: was the late file there too early, or did two runs write to one folder?',
      },
      {
        zh: '删掉输出（hdfs dfs -rm -r），把 late-words.txt 移走，重新运行，最后再把它放回去。',
        en: 'Remove the output (hdfs dfs -rm -r) and take late-words.txt away, run again, and put it back last.',
      },
    ],
  },
  {
    for: ['nothing-running'],
    rungs: [
      {
        zh: '一个无界的作业，什么时候会自己结束？',
        en: 'When does a job on unbounded data end by itself?',
      },
      {
        zh: '流模式不等于无界：文件读完就到了尽头。看看是谁让作业结束的：数据，还是 bin/flink cancel？',
        en: 'Streaming mode is not unbounded: a file that has been read is at its end. What ended the job: its data, or bin/flink cancel?',
      },
      {
        zh: '加上 --discovery-interval 1s，让数据源一直留意新的文件；提交以后不要取消它。',
        en: 'Add --discovery-interval 1s, so that the source looks for new files for ever, and do not cancel the job.',
      },
    ],
  },
  {
    for: ['late-not-counted'],
    rungs: [
      {
        zh: '数据源盯着的是目录里新的文件，还是文件里新的行？',
        en: 'Does the source watch for new files in the folder, or for new lines in a file?',
      },
      {
        zh: '看 hdfs dfs -ls 输入目录，和 log/flink-*-taskexecutor-*.out。作业写了 --output 的话，它就不打印了。',
        en: 'Look at hdfs dfs -ls of the input folder and at log/flink-*-taskexecutor-*.out. With --output the job prints nothing.',
      },
      {
        zh: '让 late-words.txt 成为目录里一个新的文件：hdfs dfs -put 到别处，再 -mv 进去。读过的文件不会再读。',
        en: 'Make late-words.txt a new file of the folder: hdfs dfs -put it elsewhere, then -mv it in. A file is never read twice.',
      },
    ],
  },
]
