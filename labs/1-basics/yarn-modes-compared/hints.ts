import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to how the number is read; never the number itself. */
export const hints: readonly HintLadder[] = [
  {
    for: ['unanswered'],
    rungs: [
      { zh: '表里还有空格吗？', en: 'Is any cell of the table still empty?' },
      {
        zh: '每个数从哪里来，指南里都写了：taken 那一步的输出、YARN 的应用列表、Flink 的 REST 接口。',
        en: 'The guide says where each number comes from: what the step "taken" printed, the list of applications, Flink\'s REST interface.',
      },
      {
        zh: '每行一个数，冒号后空一格，例如 session-memory: 4096。',
        en: 'A number a line, with a space after the colon: session-memory: 4096, for example.',
      },
    ],
  },
  {
    for: ['session-application-per-job', 'session-applications-wrong', 'application-applications-wrong'],
    rungs: [
      {
        zh: '提交到会话里的作业，YARN 知道它的存在吗？',
        en: 'Does YARN know of a job that is submitted to a session?',
      },
      {
        zh: 'yarn application -list -appStates ALL，数一数名字是你的应用。',
        en: 'Count the applications of your names in yarn application -list -appStates ALL.',
      },
      {
        zh: '一个会话是一个应用，里面有几个作业都一样；应用模式里一个作业就是一个应用。',
        en: 'A session is one application, however many jobs are in it; in application mode each job is one.',
      },
    ],
  },
  {
    for: ['jobmanagers-not-counted', 'session-containers-wrong', 'application-containers-wrong'],
    rungs: [
      {
        zh: '每个应用里，除了 TaskManager 还有谁也占着容器？',
        en: 'In each application, who else holds a container, besides TaskManagers?',
      },
      {
        zh: '看 taken 那一步打印的 runningContainers，应用模式要把两行加起来。',
        en: 'See runningContainers in what the step "taken" printed; for application mode, add up two lines.',
      },
      {
        zh: '每个应用有自己的 JobManager，都占一个容器，都要算进去。',
        en: 'Each application has a JobManager of its own, which takes a container, too: count them all.',
      },
    ],
  },
  {
    for: ['session-memory-wrong', 'application-memory-wrong'],
    rungs: [
      { zh: '内存是按容器给的。一个容器多大？', en: 'Memory is given by the container. How large is one?' },
      {
        zh: '看 taken 那一步打印的 allocatedMB（杀掉 TaskManager 之前）。',
        en: 'See allocatedMB in what the step "taken" printed, before anything was killed.',
      },
      {
        zh: '应用模式把两个应用的 allocatedMB 加起来，单位是 MB。',
        en: 'For application mode add up allocatedMB of both applications; the unit is MB.',
      },
    ],
  },
  {
    for: ['first-as-second', 'second-as-first', 'session-first-start-wrong', 'session-second-start-wrong'],
    rungs: [
      {
        zh: '会话启动好的时候，里面有 TaskManager 吗？',
        en: 'When a session has started, are there any TaskManagers in it?',
      },
      {
        zh: 'proxy/<会话>/jobs/overview 里有两个作业，start-time 小的是第一个。再看 jobs/<作业> 里的三个 start-time。',
        en: 'There are two jobs in proxy/<session>/jobs/overview; the first has the smaller start-time. Then see the three start-time in jobs/<job>.',
      },
      {
        zh: '后面两个 start-time 里大的，减去第一个，就是毫秒数。',
        en: 'The larger of the last two start-time, minus the first, is the milliseconds.',
      },
    ],
  },
  {
    for: ['application-from-job', 'application-start-wrong'],
    rungs: [
      {
        zh: '应用模式里，JobManager 收到作业之前，时间花在哪里了？',
        en: 'In application mode, what took time before the JobManager even had the job?',
      },
      {
        zh: '起点在 YARN：yarn application -status <第二个应用的编号> 里的 Start-Time。',
        en: 'It begins with YARN: Start-Time in yarn application -status, with the id of your second application.',
      },
      {
        zh: '作业的两个方框的 start-time 里大的那个，减去 YARN 的 Start-Time。',
        en: 'The larger start-time of the two boxes of the job, minus Start-Time of YARN.',
      },
    ],
  },
  {
    for: ['session-isolates', 'session-failed-wrong'],
    rungs: [
      {
        zh: '会话里的两个作业，任务在几个 TaskManager 里？',
        en: 'In how many TaskManagers were the tasks of both jobs of the session?',
      },
      {
        zh: '看 proxy/<会话>/jobs/overview 里两个作业的 state。',
        en: 'See the state of both jobs in proxy/<session>/jobs/overview.',
      },
      {
        zh: '数 FAILED 的个数：两个作业的任务在同一个进程里，进程没了，两个都没了。',
        en: 'Count FAILED: tasks of both jobs were in one process, and when that is gone, both are.',
      },
    ],
  },
  {
    for: ['application-shares', 'application-failed-wrong'],
    rungs: [
      {
        zh: '两个应用之间有共用的进程吗？',
        en: 'Do the two applications share any process?',
      },
      {
        zh: 'yarn application -list -appStates ALL 里有 State 和 Final-State 两列。',
        en: 'yarn application -list -appStates ALL has a column State and a column Final-State.',
      },
      {
        zh: '数 Final-State 是 FAILED 的：只有被杀的那一个，另一个还是 RUNNING。',
        en: 'Count those whose Final-State is FAILED: only the one that was hit; the other is RUNNING.',
      },
    ],
  },
]
