import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way a job does not get an application of its own. */
export const hints: readonly HintLadder[] = [
  {
    for: ['no-such-job'],
    rungs: [
      {
        zh: 'YARN 上有哪些应用？哪一个写了这条路径，它结束了吗？',
        en: 'Which applications does YARN know? Which of them wrote to that path, and is it over?',
      },
      {
        zh: '用 yarn application -list -appStates ALL 看状态，用 yarn logs -applicationId … 看它做了什么。',
        en: 'See the states with yarn application -list -appStates ALL, and what one did with yarn logs -applicationId …',
      },
      {
        zh: '用任务里的输出路径再运行一次；run-application 提交后就返回，要等 YARN 上的状态变成 FINISHED。',
        en: "Run it once more with your task's output path; run-application returns when the program is handed over, so wait until its state on YARN is FINISHED.",
      },
    ],
  },
  {
    for: ['job-in-session'],
    rungs: [
      {
        zh: '作业运行时，是谁的内存？别的作业也能用吗？',
        en: 'Whose memory did the job run in? Could another job have used it too?',
      },
      {
        zh: '看 yarn application -list -appStates ALL：应用的名字是 session cluster，还是 per-job cluster？',
        en: 'Look at yarn application -list -appStates ALL: is the application called a session cluster or a per-job cluster?',
      },
      {
        zh: '不需要 yarn-session.sh。结束会话，删掉输出，用 bin/flink run -m yarn-cluster -yjm … -ytm … 运行。',
        en: 'There is no need of yarn-session.sh. End the session, delete the output, and use bin/flink run -m yarn-cluster -yjm … -ytm …',
      },
    ],
  },
  {
    for: ['job-in-application-mode'],
    rungs: [
      {
        zh: '程序的 main() 在哪里运行：在你敲命令的机器上，还是在 YARN 的容器里？',
        en: "Where did the program's main() run: where you typed the command, or in a container of YARN's?",
      },
      {
        zh: '看应用的名字：Application Cluster 和 per-job cluster 是两种模式。',
        en: 'Look at the name of the application: Application Cluster and per-job cluster are two modes.',
      },
      {
        zh: '第一个作业要用笔记的方式：bin/flink run -m yarn-cluster -yjm … -ytm …（没有 -yn）。',
        en: "The first job is to be run the notes' way: bin/flink run -m yarn-cluster -yjm … -ytm …, without -yn.",
      },
    ],
  },
  {
    for: ['application-per-job'],
    rungs: [
      {
        zh: '命令打印了 Job Clusters are deprecated 吗？那是哪一种模式？',
        en: 'Did the command print "Job Clusters are deprecated"? Which mode is that?',
      },
      {
        zh: '看 bin/flink --help：run 和 run-application 是两个动作，各有自己的 -t。',
        en: 'See bin/flink --help: run and run-application are two actions, each with a -t of its own.',
      },
      {
        zh: '删掉输出，用 bin/flink run-application -t yarn-application -D… 运行。',
        en: 'Delete the output, and use bin/flink run-application -t yarn-application -D…',
      },
    ],
  },
  {
    for: ['sizes-differ'],
    rungs: [
      {
        zh: '你写的每个选项都起作用了吗？还是有的被无声地忽略了？',
        en: 'Did every option that you wrote do something, or was one ignored without a word?',
      },
      {
        zh: '看命令打印的 ClusterSpecification。-yjm、-ytm 属于 -m yarn-cluster；-t 的写法用 -D。jar 之后的选项是给程序的。',
        en: 'Look at the ClusterSpecification that the command prints. -yjm and -ytm belong to -m yarn-cluster; with -t it is -D. Options behind the jar are for the program.',
      },
      {
        zh: '用 -Djobmanager.memory.process.size=…m -Dtaskmanager.memory.process.size=…m，写在 jar 之前，删掉输出再运行。',
        en: 'Use -Djobmanager.memory.process.size=…m -Dtaskmanager.memory.process.size=…m before the jar; delete the output and run it again.',
      },
    ],
  },
  {
    for: ['still-held'],
    rungs: [
      {
        zh: '作业都做完了，为什么还有应用占着内存？它在等谁？',
        en: 'The jobs are done. Why does an application still hold memory? For whom does it wait?',
      },
      {
        zh: '用 yarn application -list 看没结束的应用叫什么。',
        en: 'See with yarn application -list what is not over is called.',
      },
      {
        zh: '这两种模式都不需要会话：yarn application -kill <编号> 结束它；如果是还没跑完的作业，等它结束。',
        en: 'Neither mode needs a session: end it with yarn application -kill <id>; if it is a job that still runs, wait for its end.',
      },
    ],
  },
  {
    for: ['output-missing', 'output-differs'],
    rungs: [
      {
        zh: '每个作业读的是哪个文件，写到了哪里？',
        en: 'Which file did each job read, and where did it write?',
      },
      {
        zh: '用 hdfs dfs -cat 看结果里的单词：是你的文字里的吗？',
        en: 'Look at the words of the result with hdfs dfs -cat: are they from your text?',
      },
      {
        zh: '-input 和 -output 都写在 jar 之后，写全 hdfs://bigdata111:9000/…；没有 -input，WordCount 数的是它自带的文字。',
        en: 'Give -input and -output behind the jar, in full, hdfs://bigdata111:9000/…; without -input WordCount counts a text of its own.',
      },
    ],
  },
]
