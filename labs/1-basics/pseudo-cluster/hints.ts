import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way a first cluster goes wrong. */
export const hints: readonly HintLadder[] = [
  {
    for: ['namenode-down'],
    rungs: [
      {
        zh: 'NameNode 启动之后还活着吗？',
        en: 'Did the NameNode start and stay alive?',
      },
      {
        zh: '用 jps 看进程；没有 NameNode 就读 ../hadoop-3.4.2/logs/ 里它的日志的最后几行。',
        en: 'See whether jps lists it. If not, read the last lines of its log in ../hadoop-3.4.2/logs/.',
      },
      {
        zh: '次序是：core-site.xml 里写 fs.defaultFS = hdfs://bigdata111:9000，再 hdfs namenode -format（只一次），再 start-dfs.sh。',
        en: 'In this order: fs.defaultFS = hdfs://bigdata111:9000 in core-site.xml, hdfs namenode -format (only once), start-dfs.sh.',
      },
    ],
  },
  {
    for: ['no-live-datanode', 'safe-mode'],
    rungs: [
      {
        zh: 'NameNode 只管目录。文件的内容存在谁那里？',
        en: 'The NameNode only keeps the directory. Who keeps what is in the files?',
      },
      {
        zh: '看 hdfs dfsadmin -report 里 Live datanodes 的个数，再看 DataNode 的日志（Incompatible clusterIDs 说明格式化了不止一次）。',
        en: 'Look for "Live datanodes" in hdfs dfsadmin -report, then at the DataNode\'s log ("Incompatible clusterIDs" means it was formatted twice).',
      },
      {
        zh: 'hdfs --daemon start datanode（或用 start-dfs.sh 一起启动）。格式化过两次的：停下来，删掉 ~/training/hadoop-data，再从格式化做起。',
        en: 'hdfs --daemon start datanode (start-dfs.sh starts both). If you formatted twice: stop, delete ~/training/hadoop-data, begin again with the format.',
      },
    ],
  },
  {
    for: ['jobmanager-down'],
    rungs: [
      {
        zh: '谁在监听 8081 端口？监听的是哪个地址？',
        en: 'Who listens on port 8081, and at which address?',
      },
      {
        zh: '看 log/ 里 standalonesession 的日志，以及 config.yaml 里的 rest.bind-address 和 jobmanager.rpc.address。',
        en: 'Look at the standalonesession log in log/, and at rest.bind-address and jobmanager.rpc.address in config.yaml.',
      },
      {
        zh: '把 config.yaml 里的 localhost 改成 bigdata111，然后 bin/stop-cluster.sh，再 bin/start-cluster.sh。',
        en: 'Change localhost to bigdata111 in config.yaml, then bin/stop-cluster.sh and bin/start-cluster.sh.',
      },
    ],
  },
  {
    for: ['no-taskmanager'],
    rungs: [
      {
        zh: 'Web UI 打得开，就等于集群能干活吗？',
        en: 'The web UI opens. Does that mean the cluster can do any work?',
      },
      {
        zh: '用 jps 找 TaskManagerRunner；在 Web UI 的首页看 Available Task Slots。',
        en: 'Look for TaskManagerRunner in jps, and at "Available Task Slots" on the first page of the web UI.',
      },
      {
        zh: '用 bin/start-cluster.sh 启动两者，或者补一个：bin/taskmanager.sh start。',
        en: 'Start both with bin/start-cluster.sh, or add what is missing: bin/taskmanager.sh start.',
      },
    ],
  },
  {
    for: ['slots-differ'],
    rungs: [
      {
        zh: '你改的配置，正在运行的进程读到了吗？',
        en: 'Has the running process read what you changed?',
      },
      {
        zh: '看 conf/config.yaml 里的 taskmanager.numberOfTaskSlots，再看 TaskManager 是不是在修改之后才启动的。',
        en: 'Look at taskmanager.numberOfTaskSlots in conf/config.yaml, and whether the TaskManager was started after you changed it.',
      },
      {
        zh: '改成任务要求的数，然后 bin/taskmanager.sh stop，再 bin/taskmanager.sh start。',
        en: 'Set the number your task asks for, then bin/taskmanager.sh stop and bin/taskmanager.sh start.',
      },
    ],
  },
  {
    for: ['input-missing', 'input-differs'],
    rungs: [
      {
        zh: '本地的文件和 HDFS 上的文件是同一个吗？',
        en: 'Is the file on your disk the same thing as the file in HDFS?',
      },
      {
        zh: '用 hdfs dfs -ls /input 和 hdfs dfs -cat 看看，和 my-words.txt 比一比。不以 / 开头的路径在 /user/root 下面。',
        en: 'Compare hdfs dfs -ls /input and hdfs dfs -cat with my-words.txt. A path without a leading / lies below /user/root.',
      },
      {
        zh: 'hdfs dfs -mkdir -p /input，再 hdfs dfs -put -f my-words.txt 加上你的任务里的路径。',
        en: "hdfs dfs -mkdir -p /input, then hdfs dfs -put -f my-words.txt and your own task's path.",
      },
    ],
  },
  {
    for: ['no-finished-job'],
    rungs: [
      {
        zh: '这些数字是谁数出来的？',
        en: 'Who counted those words?',
      },
      {
        zh: '用 bin/flink list -a 看集群上有过哪些作业，状态是什么。',
        en: 'See with bin/flink list -a which jobs the cluster has had, and how they ended.',
      },
      {
        zh: '在这个集群上运行：bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/… -output hdfs://bigdata111:9000/…',
        en: 'Run it on this cluster: bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/… -output hdfs://bigdata111:9000/…',
      },
    ],
  },
  {
    for: ['output-missing', 'output-differs'],
    rungs: [
      {
        zh: '作业完成了。它把结果写到哪一个文件系统的哪一个路径？',
        en: 'The job finished. To which path of which file system did it write?',
      },
      {
        zh: '用 hdfs dfs -ls /flink 看看。没有 hdfs://bigdata111:9000 的路径，对 Flink 来说是本地磁盘。',
        en: 'Look with hdfs dfs -ls /flink. To Flink, a path without hdfs://bigdata111:9000 is on the local disk.',
      },
      {
        zh: '用任务给你的路径再运行一次：-output hdfs://bigdata111:9000 加上那个路径。',
        en: "Run it again with your own task's path: -output hdfs://bigdata111:9000 followed by that path.",
      },
    ],
  },
]
