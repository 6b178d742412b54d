import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way a cluster of several machines goes wrong. */
export const hints: readonly HintLadder[] = [
  {
    for: ['jobmanager-down'],
    rungs: [
      {
        zh: '8081 端口在哪台机器上、哪个地址上监听？',
        en: 'On which machine, and at which address, does anything listen on port 8081?',
      },
      {
        zh: '在 bigdata112 上用 jps 找 StandaloneSessionClusterEntrypoint，再看 log/ 里它的日志，以及 config.yaml 里的 rest.bind-address。',
        en: 'Look for StandaloneSessionClusterEntrypoint in jps on bigdata112, then at its log in log/, and at rest.bind-address in config.yaml.',
      },
      {
        zh: 'config.yaml 里 jobmanager.rpc.address 和 rest.address 写 bigdata112，两个 bind 写 0.0.0.0，再 bin/start-cluster.sh。',
        en: 'In config.yaml: bigdata112 as jobmanager.rpc.address and rest.address, 0.0.0.0 as what is bound; then bin/start-cluster.sh.',
      },
    ],
  },
  {
    for: ['worker-missing'],
    rungs: [
      {
        zh: '进程起来了，就等于注册上了吗？它知道该去找谁吗？',
        en: 'A process that runs: has it registered? Does it know whom to call?',
      },
      {
        zh: '看缺的那台机器：有没有 Flink 目录？jps 里有没有 TaskManagerRunner？它的日志里有没有 Could not resolve ResourceManager address？',
        en: 'Look at the machine that is missing: is the Flink folder there? Is TaskManagerRunner in jps? Does its log say "Could not resolve ResourceManager address"?',
      },
      {
        zh: 'conf/workers 里一行一台：bigdata113、bigdata114；改完配置要重新 scp 到两台机器；config.yaml 里不能留 taskmanager.host: localhost。',
        en: 'conf/workers has bigdata113 and bigdata114, a line each; after every change scp again to both; no taskmanager.host: localhost may be left in config.yaml.',
      },
    ],
  },
  {
    for: ['worker-elsewhere'],
    rungs: [
      {
        zh: 'start-cluster.sh 按哪张名单决定在哪里启动 TaskManager？',
        en: 'Which list tells start-cluster.sh where to start a TaskManager?',
      },
      {
        zh: '看 bigdata112 上的 conf/workers，数一数有几行。',
        en: 'Look at conf/workers on bigdata112: how many lines are there?',
      },
      {
        zh: 'workers 里只留 bigdata113 和 bigdata114；在多出来的那台上 bin/taskmanager.sh stop。',
        en: 'Leave only bigdata113 and bigdata114 in workers; on the machine too many, bin/taskmanager.sh stop.',
      },
    ],
  },
  {
    for: ['slots-differ'],
    rungs: [
      {
        zh: 'slot 数由哪台机器上的 config.yaml 决定？',
        en: "Which machine's config.yaml decides how many slots there are?",
      },
      {
        zh: '在 bigdata113 和 bigdata114 上看 taskmanager.numberOfTaskSlots：改的那份复制过去了吗？',
        en: 'Look at taskmanager.numberOfTaskSlots on bigdata113 and bigdata114: has what you changed been copied there?',
      },
      {
        zh: '在 bigdata112 上改好，scp 到两台，再 bin/stop-cluster.sh、bin/start-cluster.sh。',
        en: 'Change it on bigdata112, scp to both, then bin/stop-cluster.sh and bin/start-cluster.sh.',
      },
    ],
  },
  {
    for: ['output-missing', 'output-differs'],
    rungs: [
      {
        zh: '作业把结果写到哪一个文件系统的哪一个路径？',
        en: 'To which path of which file system did the job write?',
      },
      {
        zh: '用 hdfs dfs -ls /flink 看看；没有 hdfs://bigdata111:9000 的路径，是某一台 TaskManager 自己的磁盘。',
        en: "Look with hdfs dfs -ls /flink. A path without hdfs://bigdata111:9000 is on some TaskManager's own disk.",
      },
      {
        zh: '用任务给你的两个路径再运行一次，都写全 hdfs://bigdata111:9000/…。',
        en: "Run it again with your task's two paths, each in full: hdfs://bigdata111:9000/…",
      },
    ],
  },
  {
    for: ['no-finished-job', 'one-worker-used'],
    rungs: [
      {
        zh: '集群有两台机器，作业就一定会用到两台吗？',
        en: 'The cluster has two workers. Does a job therefore use both?',
      },
      {
        zh: '在 Web UI 里打开作业，看每个方框的并行度和 TaskManagers 一页。',
        en: "Open the job in the web UI: see each box's parallelism, and its page TaskManagers.",
      },
      {
        zh: '并行度要超过一台的 slot 数：bin/flink run -p，用任务里的数。',
        en: "The parallelism must be more than one machine's slots: bin/flink run -p, with your task's number.",
      },
    ],
  },
]
