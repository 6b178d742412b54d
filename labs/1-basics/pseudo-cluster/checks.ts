import { LabError } from '@flink-lab/engine/errors'
import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { compareLines } from '@flink-lab/grader/compare'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { hdfsState } from './hdfs-state.ts'
import { countsAt } from './output.ts'
import type { Task } from './task.ts'

type OwnCheck = Check<OperationEvidence<Task>>
const pass: CheckOutcome = { status: 'pass' }

const hdfs: OwnCheck = {
  id: 'hdfs',
  title: { zh: 'HDFS 已格式化，DataNode 在线', en: 'HDFS is formatted and its DataNode is live' },
  points: 20,
  async run({ cluster }) {
    const expected = {
      zh: 'NameNode 应答，1 个 DataNode 在线',
      en: 'the NameNode answers and 1 DataNode is live',
    }
    const fail = (messageId: string, zh: string, en: string): CheckOutcome => ({
      status: 'fail',
      messageId,
      expected,
      seen: { zh, en },
      evidence: 'http://bigdata111:9870',
    })
    const seen = await hdfsState(cluster)
    if (!seen) return fail('namenode-down', 'NameNode 没有应答', 'no NameNode answers')
    if (seen.liveDataNodes < 1)
      return fail('no-live-datanode', '一个在线的 DataNode 也没有', 'there is no live DataNode')
    if (seen.state !== 'Operational') return fail('safe-mode', 'HDFS 处于安全模式', 'HDFS is in safe mode')
    return pass
  },
}

const flink: OwnCheck = {
  id: 'flink',
  title: { zh: 'Flink 在运行，TaskManager 已注册', en: 'Flink runs and its TaskManager has registered' },
  points: 20,
  async run({ cluster }) {
    const expected = {
      zh: 'JobManager 应答，1 个 TaskManager',
      en: 'the JobManager answers and has 1 TaskManager',
    }
    const evidence = 'http://bigdata111:8081/overview'
    try {
      const { taskmanagers } = await cluster.flink.overview()
      if (taskmanagers > 0) return pass
      const seen = { zh: '有 JobManager，没有 TaskManager', en: 'a JobManager without any TaskManager' }
      return { status: 'fail', messageId: 'no-taskmanager', expected, seen, evidence }
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      return { status: 'fail', messageId: 'jobmanager-down', expected, seen: error.text, evidence }
    }
  },
}

const slots: OwnCheck = {
  id: 'slots',
  title: { zh: 'slot 的数目正确', en: 'The number of slots is right' },
  points: 15,
  needs: ['flink'],
  async run({ cluster, task }) {
    const { 'slots-total': total } = await cluster.flink.overview()
    if (total === task.slots) return pass
    return {
      status: 'fail',
      messageId: 'slots-differ',
      expected: { zh: `一共 ${task.slots} 个 slot`, en: `${task.slots} slots in all` },
      seen: { zh: `${total} 个`, en: String(total) },
      evidence: 'http://bigdata111:8081/overview',
    }
  },
}

const input: OwnCheck = {
  id: 'input',
  title: { zh: '你的文件在 HDFS 上', en: 'Your own file is in HDFS' },
  points: 15,
  needs: ['hdfs'],
  async run({ cluster, task }) {
    const fail = (messageId: string, seen: { zh: string; en: string }): CheckOutcome => ({
      status: 'fail',
      messageId,
      expected: {
        zh: `${task.inputPath} 与你的 my-words.txt 内容一样`,
        en: `${task.inputPath} holds what your my-words.txt holds`,
      },
      seen,
      evidence: task.inputPath,
    })
    const [entry] = (await cluster.hdfs.list(task.inputPath)) ?? []
    if (!entry) return fail('input-missing', { zh: '没有这个路径', en: 'there is nothing at that path' })
    const text = entry.type === 'FILE' ? await cluster.hdfs.read(task.inputPath, 65_536) : ''
    const difference = compareLines(task.text.split('\n'), text.trimEnd().split('\n'))
    return difference ? fail('input-differs', difference.seen) : pass
  },
}

const job: OwnCheck = {
  id: 'job',
  title: { zh: '这个集群上有一个作业完成了', en: 'A job finished on this very cluster' },
  points: 10,
  needs: ['flink', 'input'],
  async run({ cluster }) {
    const jobs = await cluster.flink.jobs()
    if (jobs.some(({ state }) => state === 'FINISHED')) return pass
    const states = jobs.map(({ state }) => state).join(', ')
    return {
      status: 'fail',
      messageId: 'no-finished-job',
      expected: { zh: '一个状态为 FINISHED 的作业', en: 'a job in state FINISHED' },
      seen: states
        ? { zh: `只有这些状态的作业：${states}`, en: `jobs in these states only: ${states}` }
        : { zh: '一个作业也没有', en: 'no job at all' },
      evidence: 'http://bigdata111:8081/jobs/overview',
    }
  },
}

const output: OwnCheck = {
  id: 'output',
  title: { zh: '结果在你的输出路径下，而且正确', en: 'The result is at your output path, and right' },
  points: 20,
  needs: ['flink', 'input'],
  async run({ cluster, task }) {
    // Counts of what is at the input path: whether that is the right file is for `input` to say.
    return countsAt(cluster, [task.outputPath], await cluster.hdfs.read(task.inputPath, 65_536))
  },
}

/** What is there, not what was typed. */
export const checks: readonly OwnCheck[] = [hdfs, flink, slots, input, job, output]
