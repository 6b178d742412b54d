import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to how the answer is read; never the answer itself. */
export const hints: readonly HintLadder[] = [
  {
    for: ['unanswered'],
    rungs: [
      {
        zh: 'answers.yaml 里每一行冒号后面都写了吗？',
        en: 'Is there something behind every colon in answers.yaml?',
      },
      {
        zh: '应用的编号就在提交时打印的那一行里；其余的都从它出发，用 grep 在各台机器的日志里找。',
        en: 'The id of your application was printed when you submitted it. All the rest is found from it, with grep in the logs.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 requested: 14:38:52,730。',
        en: 'One question a line, with a space after the colon: requested: 14:38:52,730, for example.',
      },
    ],
  },
  {
    for: ['application-wrong'],
    rungs: [
      {
        zh: 'YARN 上有几个应用？哪一个是你的？',
        en: 'How many applications does YARN have, and which is yours?',
      },
      {
        zh: 'yarn application -list 的第二列是应用的名字。',
        en: 'The second column of yarn application -list is the name of the application.',
      },
      {
        zh: '把你那一行开头的 application_…_… 完整地抄下来。',
        en: 'Copy the whole application_…_… at the beginning of your line.',
      },
    ],
  },
  {
    for: ['containers-without-jobmanager'],
    rungs: [
      { zh: 'JobManager 自己在哪里运行？', en: 'Where does the JobManager itself run?' },
      {
        zh: '看 yarn container -list 加上你的 appattempt 编号：有没有结尾是 000001 的那一个？',
        en: 'Look at yarn container -list with the id of your appattempt: is the one that ends in 000001 in it?',
      },
      {
        zh: '1 号容器就是 JobManager，也要占一个容器，也要算进去。',
        en: 'Container 1 is the JobManager. It takes a container like any other, so count it.',
      },
    ],
  },
  {
    for: ['containers-by-parallelism'],
    rungs: [
      { zh: '一个 TaskManager 里只能有一个 slot 吗？', en: 'Does a TaskManager have one slot only?' },
      {
        zh: '看提交时的 taskmanager.numberOfTaskSlots，再数一数 yarn container -list 里有几行。',
        en: 'See taskmanager.numberOfTaskSlots in what you submitted, then count the lines of yarn container -list.',
      },
      {
        zh: 'TaskManager 数 = 并行度 ÷ 每个的 slot 数，向上取整；再加上 JobManager 的那一个容器。',
        en: 'TaskManagers are parallelism divided by slots of each, rounded up; then there is the container of the JobManager.',
      },
    ],
  },
  {
    for: ['containers-wrong'],
    rungs: [
      {
        zh: '要数的是正在运行的容器，还是曾经有过的？',
        en: 'Are running containers asked for, or all there ever were?',
      },
      {
        zh: 'yarn applicationattempt -list 加应用编号得到 appattempt；yarn container -list 加它。',
        en: 'yarn applicationattempt -list with your application gives its appattempt; yarn container -list takes that.',
      },
      {
        zh: '照抄 Total number of containers 后面的数。',
        en: 'Take the number behind "Total number of containers".',
      },
    ],
  },
  {
    for: ['jobmanager-host-wrong'],
    rungs: [
      { zh: 'JobManager 在第几号容器里？', en: 'Which container is the JobManager in?' },
      {
        zh: '看 yarn container -list 里 000001 那一行的 Host 一列。',
        en: 'See the Host column in the line of 000001 in yarn container -list.',
      },
      {
        zh: '只写机器名：冒号和端口不要。',
        en: 'Write the name of the host only, without colon and port.',
      },
    ],
  },
  {
    for: ['asked-by-client', 'asked-by-wrong'],
    rungs: [
      {
        zh: '你的命令里写了要几个 TaskManager 吗？',
        en: 'Does your command say how many TaskManagers there shall be?',
      },
      {
        zh: '在哪一个日志里有 Requesting new TaskExecutor container？那是谁的日志？',
        en: 'Which log says "Requesting new TaskExecutor container"? Whose log is it?',
      },
      {
        zh: '客户端只为 1 号容器提交了申请；2 号容器是 1 号里的那个进程申请的。',
        en: 'The client has asked for container 1 only; it is the process inside of it that asked for container 2.',
      },
    ],
  },
  {
    for: ['replacement-same', 'replacement-wrong'],
    rungs: [
      {
        zh: '被杀掉的容器，YARN 会用同一个编号再启动一次吗？',
        en: 'Does YARN start a container that was killed once more, under the same id?',
      },
      {
        zh: '再看一次 yarn container -list，和被杀掉的编号比一比；或者看 jobmanager.log 里 is terminated 以后的几行。',
        en: 'Look at yarn container -list again and compare; or read what jobmanager.log says after "is terminated".',
      },
      {
        zh: '容器是一次性的：JobManager 重新申请，得到编号最大的那一个。写完整的 container_…。',
        en: 'A container is used once. The JobManager asked anew and got the one with the highest number; write the whole container_….',
      },
    ],
  },
  {
    for: ['jm-started-claimed', 'jm-started-assigned'],
    rungs: [
      {
        zh: 'ResourceManager 和进程不在一台机器上。它说 RUNNING 的时候，进程真的起来了吗？',
        en: 'The ResourceManager is not where the process is. When it says RUNNING, is there a process yet?',
      },
      {
        zh: '去 JobManager 那台机器上看 NodeManager 的日志：NEW、LOCALIZING、SCHEDULED、RUNNING 各是几点？',
        en: 'Read the log of the NodeManager on the host of the JobManager: when was it NEW, LOCALIZING, SCHEDULED, RUNNING?',
      },
      {
        zh: '要的是 NodeManager 日志里 000001 transitioned from SCHEDULED to RUNNING 的时间：之前它在从 HDFS 下载 jar。',
        en: 'Asked for is "000001 transitioned from SCHEDULED to RUNNING" in the log of the NodeManager: before that, it was fetching jars from HDFS.',
      },
    ],
  },
  {
    for: [
      'submitted-wrong',
      'jm-assigned-wrong',
      'jm-started-wrong',
      'registered-wrong',
      'requested-wrong',
      'tm-*',
    ],
    rungs: [
      {
        zh: '这件事是谁做的？谁做的，就写在谁的日志里。',
        en: 'Who did it? It is in the log of whoever did.',
      },
      {
        zh: '客户端：log/flink-root-client-bigdata111.log；ResourceManager 和 NodeManager：$HADOOP_HOME/logs；JobManager：它那台机器的 $HADOOP_HOME/logs/userlogs。',
        en: 'The client: log/flink-root-client-bigdata111.log; ResourceManager and NodeManager: $HADOOP_HOME/logs; JobManager: $HADOOP_HOME/logs/userlogs on its host.',
      },
      {
        zh: '用指南里给出的那句话加上你自己的编号去 grep，取第一行开头的时间，精确到毫秒。',
        en: 'grep for the words that the guide gives, with your own ids, and take the time at the beginning of the first line, to the millisecond.',
      },
    ],
  },
  {
    for: ['order-at-once', 'order-wrong'],
    rungs: [
      {
        zh: '2 号容器分配的时候，JobManager 已经在了吗？',
        en: 'When container 2 was assigned, was there a JobManager already?',
      },
      {
        zh: '把你写下的八个时间从小到大排一遍。',
        en: 'Sort the eight times that you have written down.',
      },
      {
        zh: '照时间先后把字母写成一行，例如 C A B …；字母是每个人不同的。',
        en: 'Write the letters in one line in the order of their times, as in C A B …; everybody has other letters.',
      },
    ],
  },
]
