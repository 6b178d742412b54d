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
        zh: '打开 Web UI（地址见 npx flink-lab cluster status），左边选 Running Jobs，两个作业各看一遍。',
        en: 'Open the web UI (npx flink-lab cluster status prints its address), choose Running Jobs, and look at both.',
      },
      {
        zh: '每个问题一行，冒号后空一格，例如 restored: 12。',
        en: 'One question a line, with a space after the colon: restored: 12, for example.',
      },
    ],
  },
  {
    for: ['bottleneck-victim', 'bottleneck-wrong', 'back-pressured-culprit', 'back-pressured-wrong'],
    rungs: [
      {
        zh: '堵车的时候，是排队的车慢，还是路口慢？',
        en: 'In a traffic jam, what is slow: the cars that queue, or the crossing they queue for?',
      },
      {
        zh: '从左到右看每个方框里的 Backpressured (max) 和 Busy (max)：黑色的在等下游腾出地方，红色的在干活，蓝色的没活干。',
        en: 'Read Backpressured (max) and Busy (max) in each box from left to right: black waits for room, red works, blue has nothing to do.',
      },
      {
        zh: '被反压的是 Backpressured 接近 100% 的方框，数一数；真正慢的是它们右边的第一个方框。',
        en: 'The boxes under back pressure are those near 100 % Backpressured: count them. The slow one is the first box to their right.',
      },
    ],
  },
  {
    for: ['subtask-from-one', 'busy-subtask-wrong'],
    rungs: [
      {
        zh: '这个方框的并行度是 3，三个子任务都在忙吗？编号从几开始？',
        en: 'The box has parallelism 3. Are all three busy? And where does counting begin?',
      },
      {
        zh: '点一下那个红色的方框，选 BackPressure 页，比较各行的 Busy。',
        en: 'Click the red box, choose the BackPressure tab, and compare Busy in its rows.',
      },
      {
        zh: '照抄 SubTask 一列的编号：它从 0 开始；日志和异常里的 (1/3) 才从 1 开始。',
        en: 'Copy the number in the SubTask column, which counts from 0; only names such as (1/3) in logs and traces count from 1.',
      },
    ],
  },
  {
    for: ['failed-count', 'failed-checkpoint-wrong'],
    rungs: [
      {
        zh: '问的是“有几次失败”，还是“第几号失败了”？',
        en: 'Is it asked how many failed, or which one?',
      },
      {
        zh: '作业 ill 的 Checkpoints → Overview：Latest Failed Checkpoint。History 里只留最近十个，早就没有它了。',
        en: 'Checkpoints → Overview of the job ill: Latest Failed Checkpoint. History keeps ten only, and has lost it long ago.',
      },
      { zh: '照抄那一行里 ID 后面的数。', en: 'Copy the number behind ID on that line.' },
    ],
  },
  {
    for: ['late-broken', 'late-operator-wrong'],
    rungs: [
      {
        zh: '一个检查点要等到什么，才算完成？',
        en: 'What must a checkpoint wait for before it is complete?',
      },
      {
        zh: '在 Latest Failed Checkpoint 下面的 Operators 表里，看 Acknowledged 一列。这和后来抛出异常的不是同一个算子。',
        en: 'See the Acknowledged column of the Operators table below Latest Failed Checkpoint. It is not the operator that threw later.',
      },
      {
        zh: '写没有到 100% 的那一个，只写名字里的第一个词，例如 store: Writer 写 store。',
        en: 'Name the one that is not at 100 %, by the first word of its name: store for store: Writer.',
      },
    ],
  },
  {
    for: ['restored-failed', 'restored-wrong'],
    rungs: [
      {
        zh: '没有完成的检查点，能用来恢复吗？',
        en: 'Can a job be restored from a checkpoint that never became complete?',
      },
      {
        zh: 'Checkpoints → Overview 的最下面：Latest Restore。',
        en: 'At the bottom of Checkpoints → Overview: Latest Restore.',
      },
      {
        zh: '照抄那一行的 ID：它是出异常之前最后一个完成的检查点，不是现在最新的那个。',
        en: 'Copy its ID: the last checkpoint completed before the exception, not the newest there is now.',
      },
    ],
  },
  {
    for: ['broken-late', 'failed-operator-wrong'],
    rungs: [
      {
        zh: '异常是在哪个任务里抛出的？',
        en: 'In which task was the exception thrown?',
      },
      {
        zh: '作业 ill 的 Exceptions → Exception History，看 Task Name 一列。',
        en: 'Exceptions → Exception History of the job ill: the column Task Name.',
      },
      {
        zh: '只写名字里的第一个词，例如 store: Writer 写 store。检查点迟到的是另一个算子。',
        en: 'Its first word only: store for store: Writer. The one that was late with the checkpoint is another.',
      },
    ],
  },
  {
    for: ['order-wrong'],
    rungs: [
      { zh: '异常的消息里说了什么？', en: 'What does the message of the exception say?' },
      {
        zh: '作业 ill 的 Exceptions → Root Exception，第一行。',
        en: 'Exceptions → Root Exception of the job ill, first line.',
      },
      { zh: '照抄 cannot read order 后面的数。', en: 'Copy the number behind “cannot read order”.' },
    ],
  },
  {
    for: ['cause-wrapper', 'cause-wrong'],
    rungs: [
      {
        zh: '第一行的异常是出错的原因，还是别人捉到错误以后又包了一层？',
        en: 'Is the exception on the first line the mistake itself, or was it wrapped round another?',
      },
      {
        zh: '沿着堆栈往下找以 Caused by 开头的行。',
        en: 'Go down the trace to the lines that begin with “Caused by”.',
      },
      {
        zh: '写最后一个 Caused by 后面的类名，不要包名。',
        en: 'Write the class behind the last “Caused by”, without its package.',
      },
    ],
  },
]
