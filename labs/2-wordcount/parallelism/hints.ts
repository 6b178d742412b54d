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
        zh: '打开 Web UI（地址见 npx flink-lab cluster status），Running Jobs 里每个作业点进去看一遍。',
        en: 'Open the web UI (npx flink-lab cluster status prints its address) and look into every job of Running Jobs.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 slots: 5。',
        en: 'One a line, with a space after the colon: slots: 5.',
      },
    ],
  },
  {
    for: ['system-of-the-cluster', 'system-wrong'],
    rungs: [
      {
        zh: '作业图是在哪台机器上画出来的？它读的是哪一份 config.yaml？',
        en: 'On which machine is the job graph drawn, and whose config.yaml is read there?',
      },
      {
        zh: '比较 bigdata111 和 bigdata112 上的 parallelism.default，再看作业 Levels system 的方框。',
        en: 'Compare parallelism.default on bigdata111 and on bigdata112, then look at the boxes of Levels system.',
      },
      {
        zh: '照抄方框里 Parallelism 后面的数：用的是客户端那台机器上的值。',
        en: "Copy the number behind Parallelism in the box: it is that of the client's machine.",
      },
    ],
  },
  {
    for: ['client-ignored', 'client-wrong'],
    rungs: [
      {
        zh: '配置文件里写了一个数，命令行上又写了一个。哪一个离这个作业更近？',
        en: 'One number in the configuration, another on the command line. Which is nearer to this job?',
      },
      {
        zh: '看作业 Levels client 的方框，再看你提交它的那条命令。',
        en: 'Look at the boxes of Levels client, and at the command that submitted it.',
      },
      {
        zh: '照抄含有 square 的方框里的 Parallelism。',
        en: 'Copy Parallelism from the box with square in it.',
      },
    ],
  },
  {
    for: ['client-wins', 'environment-system', 'environment-wrong'],
    rungs: [
      {
        zh: 'main() 是在读 -p 之前执行，还是之后？后来的会盖住先前的吗？',
        en: 'Does main() run before -p is read, or after? And does what comes later cover what came first?',
      },
      {
        zh: '客户端先把 -p 放进环境，然后执行 main()，里面的 env.setParallelism 又改了一次。看作业 Levels environment。',
        en: 'The client puts -p into the environment, then runs main(), where env.setParallelism changes it again. See Levels environment.',
      },
      {
        zh: '照抄含有 square 的方框里的 Parallelism：写在代码里的赢了。',
        en: 'Copy Parallelism from the box with square in it: what the code says has won.',
      },
    ],
  },
  {
    for: ['operator-ignored', 'operator-client', 'operator-wrong'],
    rungs: [
      {
        zh: '环境的并行度管的是所有算子，还是没有自己设置的那些？',
        en: "Does the environment's parallelism hold for all operators, or for those that have none of their own?",
      },
      {
        zh: '在作业 Levels environment 里找 heavy 在哪个方框。',
        en: 'Find the box that heavy is in, in Levels environment.',
      },
      { zh: '照抄那个方框里的 Parallelism。', en: 'Copy Parallelism from that box.' },
    ],
  },
  {
    for: ['boxes-operators', 'boxes-wrong'],
    rungs: [
      {
        zh: '程序里有四个算子。作业图上的名字里为什么有箭头 “->”？',
        en: 'There are four operators in the program. Why are there arrows, “->”, in the names on the job graph?',
      },
      {
        zh: '并行度相同、一对一相连的算子链接在一个方框里，除非 disableChaining()。看 Levels client。',
        en: 'Operators of the same parallelism, connected one to one, are chained in one box, unless disableChaining() says no. See Levels client.',
      },
      {
        zh: '数一数 Levels client 的作业图有几个方框。',
        en: 'Count the boxes in the job graph of Levels client.',
      },
    ],
  },
  {
    for: ['tasks-boxes', 'tasks-unchained', 'tasks-wrong'],
    rungs: [
      {
        zh: '一个方框的并行度是 3，真正在运行的是几个任务？',
        en: 'A box has parallelism 3. How many tasks are running for it?',
      },
      {
        zh: '在 Running Jobs 的列表里，Tasks 一列就是任务的总数。链接在一起的算子是一个任务。',
        en: 'In the list of Running Jobs, the column Tasks has their number. Chained operators are one task.',
      },
      {
        zh: '把作业 Levels environment 每个方框的 Parallelism 加起来。',
        en: 'Add up Parallelism over the boxes of Levels environment.',
      },
    ],
  },
  {
    for: ['slots-tasks', 'slots-summed', 'slots-wrong'],
    rungs: [
      {
        zh: '一个 slot 里只能有一个任务，还是可以有同一个作业的好几个任务？',
        en: 'Does a slot hold a single task, or several of the same job?',
      },
      {
        zh: '同一个作业的不同方框可以共用一个 slot；同一个方框的两个任务不可以。',
        en: 'Different boxes of a job may share a slot; two tasks of the same box may not.',
      },
      {
        zh: '作业占用的 slot 数，是它最宽的那个方框的并行度。',
        en: 'A job takes as many slots as its widest box has tasks.',
      },
    ],
  },
  {
    for: ['missing-all', 'missing-wrong'],
    rungs: [
      {
        zh: '提交 large 的时候，八个 slot 里还有几个空着？',
        en: 'When large was submitted, how many of the eight slots were free?',
      },
      {
        zh: '前三个作业各占几个 slot？各看最宽的方框。',
        en: 'How many slots did each of the first three jobs hold? See the widest box of each.',
      },
      {
        zh: 'large 要的 slot 数，减去当时空着的（正好是 fits 后来用掉的那些）。',
        en: 'The slots that large wanted, less those that were free then, which fits has taken since.',
      },
    ],
  },
]
