import { LabError } from '@flink-lab/engine/errors'
import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { countsAt } from '../pseudo-cluster/output.ts'
import type { Task } from './task.ts'
import { workersOfJob, workersOn } from './workers.ts'

type OwnCheck = Check<OperationEvidence<Task>>
const pass: CheckOutcome = { status: 'pass' }
const meant = ['bigdata113', 'bigdata114']
const overview = 'http://bigdata112:8081'

const jobmanager: OwnCheck = {
  id: 'jobmanager',
  title: { zh: 'JobManager 在 bigdata112 上运行', en: 'The JobManager runs on bigdata112' },
  points: 20,
  async run({ cluster }) {
    try {
      await cluster.flink.overview()
      return pass
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      const expected = { zh: `${overview} 有应答`, en: `an answer from ${overview}` }
      return { status: 'fail', messageId: 'jobmanager-down', expected, seen: error.text, evidence: overview }
    }
  },
}

const workers: OwnCheck = {
  id: 'workers',
  title: {
    zh: 'bigdata113 和 bigdata114 上各有一个 TaskManager，别处没有',
    en: 'A TaskManager runs on bigdata113 and one on bigdata114, and none elsewhere',
  },
  points: 25,
  needs: ['jobmanager'],
  async run({ cluster }) {
    const hosts = (await workersOn(cluster)).map(({ host }) => host).sort()
    if (hosts.join() === meant.join()) return pass
    const missing = meant.some((host) => !hosts.includes(host))
    return {
      status: 'fail',
      messageId: missing ? 'worker-missing' : 'worker-elsewhere',
      expected: { zh: meant.join('、'), en: meant.join(', ') },
      seen: { zh: hosts.join('、') || '一个也没有', en: hosts.join(', ') || 'none at all' },
      evidence: `${overview}/taskmanagers`,
    }
  },
}

const slots: OwnCheck = {
  id: 'slots',
  title: { zh: '每个 TaskManager 的 slot 数正确', en: 'Each TaskManager has the right number of slots' },
  points: 15,
  needs: ['jobmanager'],
  async run({ cluster, task }) {
    const wrong = (await workersOn(cluster)).filter(({ slots: own }) => own !== task.slots)
    if (wrong.length === 0) return pass
    const seen = wrong.map(({ host, slots: own }) => `${host}: ${own}`).join(', ')
    return {
      status: 'fail',
      messageId: 'slots-differ',
      expected: { zh: `每个 ${task.slots} 个 slot`, en: `${task.slots} slots each` },
      seen: { zh: seen, en: seen },
      evidence: `${overview}/taskmanagers`,
    }
  },
}

const output: OwnCheck = {
  id: 'output',
  title: { zh: '结果在你的输出路径下，而且正确', en: 'The result is at your output path, and right' },
  points: 20,
  run: ({ cluster, task }) => countsAt(cluster, [task.outputPath], task.text),
}

const bothUsed: OwnCheck = {
  id: 'both-used',
  title: { zh: '有一个作业同时用到了两台机器', en: 'One job used two machines' },
  points: 20,
  needs: ['jobmanager'],
  async run({ cluster }) {
    const jobs = (await cluster.flink.jobs()).filter(({ state }) => state === 'FINISHED')
    const used = await Promise.all(jobs.map(({ jid }) => workersOfJob(cluster, jid)))
    // Which machines they are is for `workers` to say.
    if (used.some((hosts) => hosts.length > 1)) return pass
    const most = used.toSorted((a, b) => b.length - a.length)[0] ?? []
    return {
      status: 'fail',
      messageId: jobs.length === 0 ? 'no-finished-job' : 'one-worker-used',
      expected: {
        zh: '一个完成的作业，子任务分布在两台机器上',
        en: 'a finished job with subtasks on two machines',
      },
      seen:
        jobs.length === 0
          ? { zh: '没有完成的作业', en: 'no finished job' }
          : { zh: `最多用到 ${most.join('、')}`, en: `at most ${most.join(', ')}` },
      evidence: `${overview}/jobs/overview`,
    }
  },
}

/** What is there, not what was typed. */
export const checks: readonly OwnCheck[] = [jobmanager, workers, slots, output, bothUsed]
