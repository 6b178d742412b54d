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
        zh: '证据在三个地方：jps、各台机器的 log/ 目录、http://bigdata112:8081 的 REST 接口。',
        en: 'The evidence is in three places: jps, the log/ folder of each machine, and REST at http://bigdata112:8081.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 tasks: 12。',
        en: 'One question a line, with a space after the colon: tasks: 12, for example.',
      },
    ],
  },
  {
    for: ['client-stays', 'client-left-wrong'],
    rungs: [
      {
        zh: '作业还在运行。把它交上去的那个程序还需要在吗？',
        en: 'The job runs on. Is the program that handed it in still needed?',
      },
      {
        zh: '像第一步那样，在四台机器上再执行一次 jps，找 CliFrontend。',
        en: 'Run jps on the four machines once more, as in the first step, and look for CliFrontend.',
      },
      {
        zh: '用 -d 提交，作业一交上去，客户端就结束了；数一数还剩几个。',
        en: 'With -d the client ends as soon as the job is handed in. Count how many are left.',
      },
    ],
  },
  {
    for: ['entrypoint-client', 'entrypoint-wrong'],
    rungs: [
      {
        zh: 'Dispatcher 启动的那一行，记在哪台机器的哪个日志里？',
        en: 'On which machine, in which log, is the line that the Dispatcher was started?',
      },
      {
        zh: '那台机器上用 jps 看看，是哪个进程在写这个日志。日志的第一行也写着。',
        en: 'See with jps which process writes that log; its first line says so, too.',
      },
      {
        zh: 'Dispatcher、ResourceManager 和 JobMaster 都在 JobManager 这一个进程里：写它在 jps 里的名字。',
        en: 'Dispatcher, ResourceManager and JobMasters are parts of one process, the JobManager: give its name in jps.',
      },
    ],
  },
  {
    for: ['job-masters-one', 'job-masters-wrong'],
    rungs: [
      {
        zh: '一个 JobMaster 管几个作业？你一共提交过几个作业？',
        en: 'How many jobs does a JobMaster look after? How many have you submitted?',
      },
      {
        zh: '在 bigdata112 的日志里找 Starting RPC endpoint for …JobMaster。',
        en: 'Look for “Starting RPC endpoint for …JobMaster” in the log on bigdata112.',
      },
      {
        zh: '数一数这样的行，已经结束的作业也算。',
        en: 'Count these lines; jobs that have finished count, too.',
      },
    ],
  },
  {
    for: ['slots-tasks', 'required-slots-wrong'],
    rungs: [
      {
        zh: '每个任务都要一个自己的 slot 吗？',
        en: 'Does every task need a slot of its own?',
      },
      {
        zh: '在 bigdata112 的日志里找 Received resource requirements from job，看你的作业那一行。',
        en: 'Look for “Received resource requirements from job” in the log on bigdata112, at the line of your job.',
      },
      {
        zh: '照抄 numberOfRequiredSlots 后面的数；不同顶点的任务可以共用一个 slot。',
        en: 'Copy the number behind numberOfRequiredSlots: tasks of different vertices share a slot.',
      },
    ],
  },
  {
    for: ['tasks-vertices', 'tasks-parallelism', 'tasks-wrong'],
    rungs: [
      {
        zh: '作业图里的一个顶点，执行的时候会变成几个任务？',
        en: 'How many tasks does one vertex of the job graph become?',
      },
      {
        zh: 'REST 的 /jobs/overview 里有 tasks.total；数据源的并行度是它自己规定的。',
        en: 'REST has tasks.total in /jobs/overview. The source has a parallelism of its own.',
      },
      { zh: '把每个顶点的并行度加起来。', en: 'Add up the parallelisms of all vertices.' },
    ],
  },
  {
    for: ['worker-wrong', 'worker-id-host', 'worker-id-wrong'],
    rungs: [
      {
        zh: '谁决定一个任务放到哪里？它把这个决定写在哪里？',
        en: 'Who decides where a task goes, and where is that decision written down?',
      },
      {
        zh: '在 bigdata112 的日志里找 Deploying GlobalWindows，看括号里的编号是你的那一行。',
        en: 'Look for “Deploying GlobalWindows” in the log on bigdata112, at the line with your number in brackets.',
      },
      {
        zh: '那一行最后是 to 编号 @ 机器名：编号要完整地抄，带着最后那几位。',
        en: 'That line ends in “to ID @ host”. Copy the whole ID, with its last digits.',
      },
    ],
  },
  {
    for: ['data-through-jobmanager', 'data-port-rpc', 'data-port-wrong'],
    rungs: [
      {
        zh: '记录从一个任务到另一个任务，要经过 JobManager 吗？',
        en: 'Do records pass through the JobManager on their way from task to task?',
      },
      {
        zh: 'REST 的 /taskmanagers：同一个 TaskManager 有两个端口，一个收命令（path 里的），一个收数据。',
        en: 'REST, /taskmanagers: a TaskManager has two ports, one for commands (in its path) and one for data.',
      },
      {
        zh: '照抄那个 TaskManager 的 dataPort。',
        en: 'Copy the dataPort of that TaskManager.',
      },
    ],
  },
  {
    for: ['library-wrong', 'optional-wrong', 'connector-built-in', 'connector-wrong'],
    rungs: [
      {
        zh: '这个类在哪个 jar 里？会不会哪个里面都没有？',
        en: 'Which jar holds the class? Might it be that none does?',
      },
      {
        zh: '像最后一步那样，用 grep -lF 在 lib、opt、plugins 里找 answers.yaml 中写着的那个类。',
        en: 'Look for the class named in answers.yaml with grep -lF in lib, opt and plugins, as in the last step.',
      },
      {
        zh: 'grep 打印出路径就照抄 jar 名或第一段目录名；什么也没打印，就是 nowhere。',
        en: 'Where grep prints a path, copy the name of the jar, or the first folder. Where it prints nothing, the answer is nowhere.',
      },
    ],
  },
]
