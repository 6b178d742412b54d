import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way high availability is less than that. */
export const hints: readonly HintLadder[] = [
  {
    for: ['no-quorum-of-three'],
    rungs: [
      {
        zh: '三台里坏了一台，ZooKeeper 还能服务吗？它怎么知道自己一共有几台？',
        en: 'One of three hosts fails: does ZooKeeper still serve? And how does it know how many of it there are?',
      },
      {
        zh: '在三台机器上各看一次 jps 里有没有 FlinkZooKeeperQuorumPeer，再数 conf/zoo.cfg 里以 server. 开头的行。',
        en: 'Look for FlinkZooKeeperQuorumPeer in jps on all three hosts, then count the lines of conf/zoo.cfg that begin with "server."',
      },
      {
        zh: 'zoo.cfg 里写 server.1=bigdata112:2888:3888、server.2=bigdata113:…、server.3=bigdata114:…，scp 到三台，再 bin/stop-zookeeper-quorum.sh、bin/start-zookeeper-quorum.sh。',
        en: 'In zoo.cfg: server.1=bigdata112:2888:3888, server.2=bigdata113:…, server.3=bigdata114:…; scp to all; then bin/stop-zookeeper-quorum.sh and bin/start-zookeeper-quorum.sh.',
      },
    ],
  },
  {
    for: ['leader-unknown'],
    rungs: [
      {
        zh: 'Flink 把“谁是领导”记在 ZooKeeper 的哪一个路径下？',
        en: 'Below which path of ZooKeeper does Flink write down who leads?',
      },
      {
        zh: '用 drill/zk ls -R / 看看实际有什么路径，和任务里的比一比：前一半是 path.root，后一半是 cluster-id。',
        en: "See with drill/zk ls -R / which paths there are, and compare them with your task's: path.root makes the first half, cluster-id the second.",
      },
      {
        zh: 'config.yaml 里按任务写 high-availability.zookeeper.path.root 和 high-availability.cluster-id，scp 到每一台，停掉集群再启动。',
        en: "Set high-availability.zookeeper.path.root and high-availability.cluster-id in config.yaml to your task's values, scp to every host, stop the cluster and start it again.",
      },
    ],
  },
  {
    for: ['jobmanager-missing'],
    rungs: [
      {
        zh: '领导死了，谁来接班？现在有几个 JobManager 在运行？',
        en: 'When the leader dies, who succeeds it? How many JobManagers run now?',
      },
      {
        zh: '在 bigdata112 和 bigdata113 上看 jps 里有没有 StandaloneSessionClusterEntrypoint；没有就看 log/ 里它的日志的最后几行，再看 conf/masters 有几行。',
        en: 'Look for StandaloneSessionClusterEntrypoint in jps on bigdata112 and bigdata113. Where it is missing, read the end of its log in log/, and count the lines of conf/masters.',
      },
      {
        zh: 'masters 里写两行：bigdata112:8081、bigdata113:8081。被杀掉的那台用 bin/jobmanager.sh start 主机名 重新启动。',
        en: 'masters has two lines: bigdata112:8081 and bigdata113:8081. Start the killed one again with bin/jobmanager.sh start HOST.',
      },
    ],
  },
  {
    for: ['two-clusters'],
    rungs: [
      {
        zh: '两个 JobManager 怎么知道它们在争同一个位置？',
        en: 'How do two JobManagers know that they stand for the same office?',
      },
      {
        zh: '比较两台机器上 config.yaml 里的 high-availability 一段：type 和 cluster-id 都一样吗？',
        en: "Compare the high-availability part of both hosts' config.yaml: are type and cluster-id the same?",
      },
      {
        zh: '在 bigdata112 上改好，scp 到另外两台，停掉集群再启动。',
        en: 'Put it right on bigdata112, scp it to the two others, stop the cluster and start it again.',
      },
    ],
  },
  {
    for: ['worker-missing'],
    rungs: [
      {
        zh: '领导会换，TaskManager 怎么知道现在该找谁？',
        en: 'Leaders change. How does a TaskManager know whom to call now?',
      },
      {
        zh: '看缺的那台机器：jps 里有没有 TaskManagerRunner？它自己的 conf/config.yaml 里有 high-availability.type: zookeeper 吗？它的日志说它在找谁？',
        en: 'Look at the host that is missing: is TaskManagerRunner in jps? Does its own conf/config.yaml say high-availability.type: zookeeper? Whom does its log say it looks for?',
      },
      {
        zh: '每台机器都要有同样的 high-availability 一段，没有 JobManager 的也一样：从 bigdata112 重新 scp，再在那台上 bin/taskmanager.sh stop、start。',
        en: 'Every host needs the same high-availability part, also one without a JobManager: scp again from bigdata112, then bin/taskmanager.sh stop and start on that host.',
      },
    ],
  },
  {
    for: ['workers-differ'],
    rungs: [
      {
        zh: 'TaskManager 在哪几台机器上，各有几个 slot？',
        en: 'On which hosts are TaskManagers, and with how many slots each?',
      },
      {
        zh: '看 conf/workers 的行数，和每台机器上的 taskmanager.numberOfTaskSlots。',
        en: 'See how many lines conf/workers has, and taskmanager.numberOfTaskSlots on every host.',
      },
      {
        zh: 'workers 里只有 bigdata113 和 bigdata114；slot 数改好后 scp，再停掉集群重新启动。',
        en: 'Only bigdata113 and bigdata114 belong in workers; set the slots, scp, stop the cluster and start it again.',
      },
    ],
  },
  {
    for: ['storage-elsewhere', 'storage-empty'],
    rungs: [
      {
        zh: '接班的 JobManager 在另一台机器上。它要读的作业，存在它读得到的地方吗？',
        en: 'The successor runs on another host. Is the job stored where it can read it?',
      },
      {
        zh: '看每台机器上的 high-availability.storageDir，再用 hdfs dfs -ls 看看那个目录。',
        en: 'Look at high-availability.storageDir on every host, then at that folder with hdfs dfs -ls.',
      },
      {
        zh: 'storageDir 写成 hdfs://bigdata111:9000 加上任务里的路径，每台都一样；停掉集群再启动。',
        en: "storageDir is hdfs://bigdata111:9000 and your task's path, the same on every host; stop the cluster and start it again.",
      },
    ],
  },
  {
    for: ['nobody-took-over'],
    rungs: [
      {
        zh: '杀掉的那一个，当时是领导吗？作业当时在运行吗？',
        en: 'Was it the leader that you killed? And did the job run at that moment?',
      },
      {
        zh: '用 drill/leader 问 ZooKeeper 谁是领导，杀掉它，再问一次，直到换了人。',
        en: 'Ask ZooKeeper with drill/leader who leads, kill that one, and ask again until it is another.',
      },
      {
        zh: '提交作业，等它有了检查点，执行 drill/kill-jobmanager $(drill/leader 你的路径)，几秒以后另一台就会接管。',
        en: 'Submit the job, wait for a checkpoint, run drill/kill-jobmanager $(drill/leader YOUR-PATH); within seconds the other takes over.',
      },
    ],
  },
  {
    for: ['began-anew'],
    rungs: [
      {
        zh: '作业换了 JobManager，可是从哪里接着跑？',
        en: 'The job has another JobManager, but where does it go on from?',
      },
      {
        zh: '看 execution.checkpointing.interval 有没有设，以及杀掉领导之前有没有完成过一个检查点。',
        en: 'See whether execution.checkpointing.interval is set, and whether a checkpoint was completed before the leader was killed.',
      },
      {
        zh: '等 /jobs/作业/checkpoints 里的 completed 大于 0，再杀领导。',
        en: 'Wait until "completed" in /jobs/JOB/checkpoints is more than 0, then kill the leader.',
      },
    ],
  },
  {
    for: ['journal-missing', 'events-missing'],
    rungs: [
      {
        zh: '作业结束了吗？还没有提交的文件，算不算写出来了？',
        en: 'Has the job finished? Does a file that is not committed yet count as written?',
      },
      {
        zh: '用 hdfs dfs -ls -R /journal 看：以点开头的文件还没有提交。再看作业是不是 FINISHED，事件的名字和个数是不是任务里的。',
        en: "Look with hdfs dfs -ls -R /journal: a name that begins with a dot is not committed. See whether the job is FINISHED, and whether name and number of events are your task's.",
      },
      {
        zh: '建立任务里的那个开关文件（hdfs dfs -touchz hdfs://bigdata111:9000/…，写全了在哪台机器上都行），等作业 FINISHED。',
        en: 'Create the gate file of your task (hdfs dfs -touchz hdfs://bigdata111:9000/…: in full it works on any host), and wait until the job is FINISHED.',
      },
    ],
  },
  {
    for: ['events-repeated'],
    rungs: [
      {
        zh: '领导死了以后，作业还在吗？同样的事件是谁又写了一遍？',
        en: 'After the leader died, was the job still there? Who wrote the same events again?',
      },
      {
        zh: '用 bin/flink list -a 数一数有几个作业往同一个目录里写过。',
        en: 'Count with bin/flink list -a how many jobs have written to that folder.',
      },
      {
        zh: '接管是自动的，不要再提交一次。hdfs dfs -rm -r 删掉输出目录和开关文件，重新做一遍：提交一次，杀领导，等它自己恢复。',
        en: 'Taking over needs nobody: do not submit again. Remove the output folder and the gate file (hdfs dfs -rm -r), and do it once more: submit once, kill the leader, wait for the job to come back.',
      },
    ],
  },
]
