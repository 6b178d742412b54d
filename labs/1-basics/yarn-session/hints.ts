import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way a session goes wrong. */
export const hints: readonly HintLadder[] = [
  {
    for: ['report-missing', 'report-no-reason', 'report-not-yours'],
    rungs: [
      {
        zh: '是谁杀掉了容器？他自己的日志在哪台机器上？',
        en: 'Who killed the container? On which machine is the log of whoever did?',
      },
      {
        zh: '退出码 143 只说明进程被杀了。往上找几行：NodeManager 在杀之前说了哪种内存超出了限制？',
        en: 'Exit code 143 says only that it was killed. Look a few lines above: which kind of memory did the NodeManager say was beyond its limit?',
      },
      {
        zh: "在三台机器的 training/hadoop-3.4.2/logs/hadoop-root-nodemanager-*.log 里 grep “beyond the 'VIRTUAL' memory limit”，整行存成文件，再 hdfs dfs -put -f 到任务给的路径。",
        en: "grep for beyond the 'VIRTUAL' memory limit in training/hadoop-3.4.2/logs/hadoop-root-nodemanager-*.log on all three machines, keep the whole line in a file, and hdfs dfs -put -f it to your task's path.",
      },
    ],
  },
  {
    for: ['node-missing'],
    rungs: [
      {
        zh: '停掉的 NodeManager，每一台都重新启动了吗？',
        en: 'Of the NodeManagers that you stopped, has each been started again?',
      },
      {
        zh: '用 yarn node -list -all 看状态；日志里有没有 yarn-site.xml 写错的报错？',
        en: 'See their states with yarn node -list -all. Does a log complain about yarn-site.xml?',
      },
      {
        zh: '在缺的那台机器上：yarn --daemon start nodemanager。YARN 的名单是三台，不是全分布里的两台。',
        en: "On the machine that is missing: yarn --daemon start nodemanager. YARN has three of them here, not full-cluster's two.",
      },
    ],
  },
  {
    for: ['node-strict'],
    rungs: [
      {
        zh: '会话这次启动成功了。下一次 YARN 会把它放在同一台机器上吗？',
        en: 'This time the session came up. Will YARN put it on the same machine next time?',
      },
      {
        zh: '每台机器读自己的 yarn-site.xml，而且只在启动时读。',
        en: 'Each machine reads a yarn-site.xml of its own, and only when the daemon starts.',
      },
      {
        zh: '三台都改，都用 yarn --daemon stop nodemanager 和 start 重启。',
        en: 'Change all three, and restart all three with yarn --daemon stop nodemanager and start.',
      },
    ],
  },
  {
    for: ['no-session'],
    rungs: [
      {
        zh: '会话是 YARN 上的一个应用。现在有哪些应用，是什么状态？',
        en: 'A session is an application on YARN. Which applications are there, and in which state?',
      },
      {
        zh: '用 yarn application -list -appStates ALL 看；FAILED 的，看 yarn application -status 里的 Diagnostics。',
        en: 'Look with yarn application -list -appStates ALL; of one that FAILED, at Diagnostics in yarn application -status.',
      },
      {
        zh: '在 bigdata111 上 bin/yarn-session.sh -jm … -tm … -d，等它打印 JobManager Web Interface。',
        en: 'On bigdata111: bin/yarn-session.sh -jm … -tm … -d, until it prints JobManager Web Interface.',
      },
    ],
  },
  {
    for: ['sizes-differ'],
    rungs: [
      {
        zh: '你写的每个选项都起作用了吗？用的是哪条命令，笔记里的还是今天的？',
        en: "Did every option that you wrote do something? Whose command was it, the notes' or today's?",
      },
      {
        zh: '看启动时打印的 ClusterSpecification，再看 bin/yarn-session.sh -h：里面有 -n 吗？',
        en: 'Look at the ClusterSpecification printed at the start, then at bin/yarn-session.sh -h: does it know -n?',
      },
      {
        zh: '去掉 -n 2：它让后面的选项全部失效。停掉旧会话，用 -jm 和 -tm 重新启动，再运行作业。',
        en: 'Leave out -n 2, which makes every option behind it void. Stop the old session, start one with -jm and -tm, and run the jobs again.',
      },
    ],
  },
  {
    for: ['job-missing', 'job-elsewhere'],
    rungs: [
      {
        zh: '这个作业交给了谁？YARN 上为它多出了一个应用吗？',
        en: 'Whom was the job given to? Did YARN get another application for it?',
      },
      {
        zh: '看 yarn application -list -appStates ALL 有几个应用，再看会话的 Web UI 里有哪些作业。',
        en: 'See how many applications yarn application -list -appStates ALL has, and which jobs are in the web UI of the session.',
      },
      {
        zh: '在启动会话的机器上直接 bin/flink run（不要 -m yarn-cluster），它会找到会话；输出路径要先删掉。',
        en: 'On the machine where you started the session plain bin/flink run finds it, without -m yarn-cluster; delete the output first.',
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
        zh: '-input 和 -output 都写全 hdfs://bigdata111:9000/…；没有 -input，WordCount 数的是它自带的文字。',
        en: 'Give both -input and -output in full, hdfs://bigdata111:9000/…; without -input WordCount counts a text of its own.',
      },
    ],
  },
]
