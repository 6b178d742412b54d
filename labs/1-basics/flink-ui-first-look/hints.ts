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
        zh: '打开 Web UI（地址见 npx flink-lab cluster status），左边选 Running Jobs，点进你的作业。',
        en: 'Open the web UI (npx flink-lab cluster status prints its address), choose Running Jobs, and open your job.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 slots-total: 8。',
        en: 'One question a line, with a space after the colon: slots-total: 8, for example.',
      },
    ],
  },
  {
    for: ['job-id-wrong'],
    rungs: [
      { zh: '作业的编号有多少位？', en: 'How many digits does a job id have?' },
      {
        zh: '作业页面的地址栏里、bin/flink list 里都有。每次提交都会得到一个新的编号。',
        en: "It is in the address of the job's page and in bin/flink list. Every submission gets a new one.",
      },
      {
        zh: '把完整的 32 位十六进制编号抄下来，不能缩短。',
        en: 'Copy all 32 hexadecimal digits; it cannot be shortened.',
      },
    ],
  },
  {
    for: ['boxes-operators', 'boxes-wrong'],
    rungs: [
      {
        zh: '一个方框里能不能装下不止一个算子？',
        en: 'Can one box hold more than one operator?',
      },
      {
        zh: '看方框里的名字：箭头 -> 连起来的算子被链在了一起（operator chain），由同一个线程执行。',
        en: 'Read the names: operators joined by -> in one box are chained, and one thread runs them.',
      },
      {
        zh: '数 Overview 图里的方框，不要数方框里的算子。',
        en: 'Count the boxes in the Overview graph, not the operators named in them.',
      },
    ],
  },
  {
    for: ['source-as-asked', 'source-parallelism-wrong'],
    rungs: [
      {
        zh: '-p 要的是整个作业的并行度。每个算子都一定能照办吗？',
        en: '-p asks for a parallelism for the whole job. Must every operator obey?',
      },
      {
        zh: '看以 Source 开头的方框里的 Parallelism。这个数据源自己规定了并行度。',
        en: 'Look at Parallelism in the box that begins with Source. This source has a parallelism of its own.',
      },
      {
        zh: '照抄方框里写的数；-p 只对没有自己规定的算子有效。',
        en: 'Take the number from the box: -p is only for operators that do not set their own.',
      },
    ],
  },
  {
    for: ['window-parallelism-wrong'],
    rungs: [
      { zh: '窗口在哪一个方框里？', en: 'Which box holds the window?' },
      {
        zh: '看以 GlobalWindows 开头的方框里的 Parallelism。',
        en: 'Look at Parallelism in the box that begins with GlobalWindows.',
      },
      { zh: '这个算子听从 -p：和你提交时写的一样。', en: 'This one obeys -p: it is what you asked for.' },
    ],
  },
  {
    for: ['exchange-wrong'],
    rungs: [
      {
        zh: '同一辆车的数据必须到同一个子任务去吗？',
        en: 'Must all the data of one car reach the same subtask?',
      },
      {
        zh: '看两个方框之间箭头上的字。程序里写的是 keyBy（按车的编号）。',
        en: 'Read the word on the arrow between the boxes. The program says keyBy (by the number of the car).',
      },
      {
        zh: '照抄箭头上的字：keyBy 按键的散列值分发。',
        en: 'Copy the word on the arrow: keyBy sends data by the hash of its key.',
      },
    ],
  },
  {
    for: ['subtasks-boxes', 'subtasks-wrong'],
    rungs: [
      { zh: '并行度为 3 的方框，有几个在干活？', en: 'A box of parallelism 3: how many are at work?' },
      {
        zh: '看 Running Jobs 一页 Tasks 一列里的数，或把每个方框的 Parallelism 加起来。',
        en: 'Look at the Tasks column of Running Jobs, or add up the Parallelism of all boxes.',
      },
      {
        zh: '子任务数 = 各方框的并行度之和。',
        en: "Subtasks are the sum of all boxes' parallelisms.",
      },
    ],
  },
  {
    for: ['slots-total-wrong'],
    rungs: [
      { zh: 'slot 是谁提供的？', en: 'Who offers slots?' },
      {
        zh: '看 Web UI 首页的 Total Task Slots，或 conf/config.yaml 里的 taskmanager.numberOfTaskSlots。',
        en: 'See "Total Task Slots" on the first page, or taskmanager.numberOfTaskSlots in conf/config.yaml.',
      },
      {
        zh: '总数 = 每个 TaskManager 的 slot 数 × TaskManager 的个数。',
        en: 'In all: slots of each TaskManager, times the number of TaskManagers.',
      },
    ],
  },
  {
    for: ['slots-per-subtask', 'slots-free-wrong'],
    rungs: [
      {
        zh: '一个 slot 里只能放一个子任务吗？',
        en: 'Does a slot hold one subtask only?',
      },
      {
        zh: '看首页的 Available Task Slots，和子任务数比一比。',
        en: 'Compare "Available Task Slots" on the first page with the number of subtasks.',
      },
      {
        zh: '同一个作业的不同方框可以共用 slot（slot sharing）：用掉的 slot 数等于最大的并行度。',
        en: 'Different boxes of one job share slots: it takes as many as its largest parallelism.',
      },
    ],
  },
]
