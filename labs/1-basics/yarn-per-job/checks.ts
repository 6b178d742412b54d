import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { countsAt } from '../pseudo-cluster/output.ts'
import { writesTo } from '../yarn-session/session.ts'
import { type Mode, type PastApplication, pastApplications } from './applications.ts'
import type { Task } from './task.ts'

type OwnCheck = Check<OperationEvidence<Task>>
const pass: CheckOutcome = { status: 'pass' }
const both = (text: string) => ({ zh: text, en: text })
const evidence = 'http://bigdata111:8088/cluster/apps'

const modeNames: Readonly<Record<Mode, { zh: string; en: string }>> = {
  session: { zh: '会话', en: 'a session' },
  'per-job': { zh: 'per-job 模式', en: 'per-job mode' },
  application: { zh: '应用模式', en: 'application mode' },
}

/** Applications that have written to the path, the one in the given mode first. */
const writers = (past: readonly PastApplication[], path: string, mode: Mode) =>
  past
    .filter(({ sinks }) => writesTo(sinks, path))
    .toSorted((a, b) => Number(b.mode === mode) - Number(a.mode === mode))

/** An application in the given mode has written to the path, and is over. */
function ranIn(mode: Mode, pathOf: (task: Task) => string, messages: Record<Mode | 'none', string>) {
  return async ({ cluster, task }: OperationEvidence<Task>): Promise<CheckOutcome> => {
    const path = pathOf(task)
    const [writer] = writers(await pastApplications(cluster), path, mode)
    if (writer?.mode === mode) return pass
    const running = (await cluster.yarn.applications()).filter(({ finishedTime }) => finishedTime === 0)
    const held = running.map(({ id, state }) => `${id} ${state}`).join(', ')
    const seen = writer
      ? { zh: `${writer.id}：${modeNames[writer.mode].zh}`, en: `${writer.id}: ${modeNames[writer.mode].en}` }
      : {
          zh: `没有结束的应用写到那里${held && `；还没结束：${shown(held)}`}`,
          en: `no application that is over wrote there${held && `; not over yet: ${shown(held)}`}`,
        }
    return {
      status: 'fail',
      messageId: messages[writer?.mode ?? 'none'],
      expected: {
        zh: `一个${modeNames[mode].zh}的应用写到 ${path}，而且已经结束`,
        en: `an application in ${modeNames[mode].en} that wrote to ${path} and is over`,
      },
      seen,
      evidence,
    }
  }
}

const perJob: OwnCheck = {
  id: 'per-job',
  title: {
    zh: '第一个作业是一个 per-job 模式的应用',
    en: 'The first job was an application of its own, in per-job mode',
  },
  points: 25,
  run: ranIn('per-job', ({ jobPath }) => jobPath, {
    none: 'no-such-job',
    session: 'job-in-session',
    'per-job': 'no-such-job',
    application: 'job-in-application-mode',
  }),
}

const application: OwnCheck = {
  id: 'application',
  title: {
    zh: '第二个作业是一个应用模式的应用',
    en: 'The second job was an application of its own, in application mode',
  },
  points: 25,
  run: ranIn('application', ({ applicationPath }) => applicationPath, {
    none: 'no-such-job',
    session: 'job-in-session',
    'per-job': 'application-per-job',
    application: 'no-such-job',
  }),
}

const sizes: OwnCheck = {
  id: 'sizes',
  title: { zh: '两个应用的内存都是你要求的大小', en: 'Both had the memory you were to ask for' },
  points: 20,
  needs: ['per-job', 'application'],
  async run({ cluster, task }) {
    const past = await pastApplications(cluster)
    const described = (jm: number | undefined, tm: number | undefined) =>
      `JobManager ${jm ?? '?'} MB, TaskManager ${tm ?? '?'} MB`
    const own = [
      ...writers(past, task.jobPath, 'per-job').slice(0, 1),
      ...writers(past, task.applicationPath, 'application').slice(0, 1),
    ]
    const wrong = own.find(
      ({ jobManagerMiB, taskManagerMiB }) =>
        jobManagerMiB !== task.jobManager || taskManagerMiB !== task.taskManager,
    )
    if (!wrong) return pass
    return {
      status: 'fail',
      messageId: 'sizes-differ',
      expected: both(described(task.jobManager, task.taskManager)),
      seen: both(`${wrong.id}: ${described(wrong.jobManagerMiB, wrong.taskManagerMiB)}`),
      evidence,
    }
  },
}

const givenBack: OwnCheck = {
  id: 'given-back',
  title: { zh: '作业做完，内存都还给了 YARN', en: 'The jobs are done, and YARN has all its memory back' },
  points: 15,
  async run({ cluster }) {
    const held = (await cluster.yarn.applications()).filter(({ finishedTime }) => finishedTime === 0)
    if (held.length === 0) return pass
    const names = held.map(({ name, allocatedMB }) => `${name}: ${allocatedMB} MB`).join(', ')
    return {
      status: 'fail',
      messageId: 'still-held',
      expected: { zh: '没有未结束的应用', en: 'no application that is not over' },
      seen: both(shown(names)),
      evidence,
    }
  },
}

const output: OwnCheck = {
  id: 'output',
  title: { zh: '两个结果都在，都正确', en: 'Both results are there, and right' },
  points: 15,
  run: ({ cluster, task }) => countsAt(cluster, [task.jobPath, task.applicationPath], task.text),
}

/** What YARN and the applications' own logs say, not what was typed. */
export const checks: readonly OwnCheck[] = [perJob, application, sizes, givenBack, output]
