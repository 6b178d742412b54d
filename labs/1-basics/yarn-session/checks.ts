import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { shown } from '@flink-lab/grader/compare'
import { recogniseFailure } from '@flink-lab/grader/errors-catalogue'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { countsAt } from '../pseudo-cluster/output.ts'
import { reasonsIn, reasonsLogged, runningNodes, virtualLimit } from './node-managers.ts'
import { type Session, sessionsOn, writesTo } from './session.ts'
import type { Task } from './task.ts'

type OwnCheck = Check<OperationEvidence<Task>>
const pass: CheckOutcome = { status: 'pass' }
const both = (text: string) => ({ zh: text, en: text })
const resourceManager = 'http://bigdata111:8088/cluster/apps'
const workers = ['bigdata112', 'bigdata113', 'bigdata114']
const outputs = ({ outputFolder }: Task) => ['wc1', 'wc2', 'wc3'].map((name) => `${outputFolder}/${name}`)

const report: OwnCheck = {
  id: 'report',
  title: {
    zh: '你找到了 NodeManager 杀掉容器的原因',
    en: 'You found why the NodeManager killed the container',
  },
  points: 20,
  async run({ cluster, task }) {
    const fail = (messageId: string, seen: { zh: string; en: string }): CheckOutcome => ({
      status: 'fail',
      messageId,
      expected: {
        zh: `${task.reportPath} 里是 NodeManager 日志中的那一句：哪个容器，用了多少，上限多少`,
        en: `${task.reportPath} holds the NodeManager's own sentence: which container, how much it used, of how much`,
      },
      seen,
      evidence: task.reportPath,
    })
    const [entry] = (await cluster.hdfs.list(task.reportPath)) ?? []
    if (entry?.type !== 'FILE') return fail('report-missing', { zh: '那里没有文件', en: 'there is no file' })
    const text = await cluster.hdfs.read(task.reportPath, 65_536)
    const found = reasonsIn(text)
    if (found.length === 0) {
      const [first = ''] = text.split('\n')
      const empty = { zh: '第一行是空的', en: 'an empty first line' }
      return fail('report-no-reason', first ? both(shown(first, 160)) : empty)
    }
    const logged = await reasonsLogged(cluster)
    if (found.some((sentence) => logged.includes(sentence))) return pass
    return fail('report-not-yours', {
      zh: '这一句不在你的集群的日志里',
      en: "a sentence that is in no log of your cluster's",
    })
  },
}

const nodes: OwnCheck = {
  id: 'nodes',
  title: {
    zh: '三个 NodeManager 都在运行，都不再那么严格',
    en: 'All three NodeManagers run, and none is as strict as before',
  },
  points: 15,
  async run({ cluster, task }) {
    const fail = (messageId: string, zh: string, en: string): CheckOutcome => ({
      status: 'fail',
      messageId,
      expected: {
        zh: `bigdata112、113、114 的 NodeManager 在运行，虚拟内存的上限高于 ${task.ratio} 倍，或者不检查`,
        en: `NodeManagers on bigdata112, 113 and 114 that allow more virtual memory than ${task.ratio} times, or do not look`,
      },
      seen: { zh, en },
      evidence: 'http://bigdata111:8088/cluster/nodes',
    })
    const running = await runningNodes(cluster)
    const missing = workers.filter((host) => !running.includes(host))
    if (missing.length > 0)
      return fail('node-missing', `没有运行：${missing.join('、')}`, `not running: ${missing.join(', ')}`)
    const limits = await Promise.all(workers.map((host) => virtualLimit(cluster, host)))
    const strict = workers.filter((_, index) => (limits[index] ?? Infinity) <= Number(task.ratio))
    if (strict.length === 0) return pass
    return fail('node-strict', `还很严格：${strict.join('、')}`, `as strict as ever: ${strict.join(', ')}`)
  },
}

/** The session that has run most of the student's jobs. */
async function sessionOf({ cluster, task }: OperationEvidence<Task>): Promise<Session | undefined> {
  const held = ({ finished }: Session) => outputs(task).filter((path) => writesTo(finished, path)).length
  return (await sessionsOn(cluster)).toSorted((a, b) => held(b) - held(a))[0]
}

const session: OwnCheck = {
  id: 'session',
  title: { zh: '会话在 YARN 上运行', en: 'A session runs on YARN' },
  points: 15,
  async run(evidence) {
    if (await sessionOf(evidence)) return pass
    const last = (await evidence.cluster.yarn.applications()).at(-1)
    const known = last?.state === 'FAILED' ? recogniseFailure(last.diagnostics) : undefined
    return {
      status: 'fail',
      messageId: known ? `flink/${known.slug}` : 'no-session',
      expected: { zh: '一个 RUNNING 的会话', en: 'a session in state RUNNING' },
      seen: last
        ? both(shown(`${last.name}: ${last.state} ${reasonsIn(last.diagnostics)[0] ?? ''}`.trim(), 300))
        : { zh: 'YARN 上一个应用也没有', en: 'no application on YARN at all' },
      evidence: resourceManager,
    }
  },
}

const sizes: OwnCheck = {
  id: 'sizes',
  title: { zh: '会话的内存是你要求的大小', en: 'The session has the memory you were to ask for' },
  points: 15,
  needs: ['session'],
  async run(evidence) {
    const { jobManager, taskManager } = evidence.task
    const seen = await sessionOf(evidence)
    if (seen?.jobManagerMiB === jobManager && seen.taskManagerMiB === taskManager) return pass
    const described = (jm: number | undefined, tm: number | undefined) =>
      `JobManager ${jm ?? '?'} MB, TaskManager ${tm ?? '?'} MB`
    return {
      status: 'fail',
      messageId: 'sizes-differ',
      expected: both(described(jobManager, taskManager)),
      seen: both(described(seen?.jobManagerMiB, seen?.taskManagerMiB)),
      evidence: `http://bigdata111:8088/proxy/${seen?.application}/jobmanager/config`,
    }
  },
}

const shared: OwnCheck = {
  id: 'shared',
  title: { zh: '三个作业共享了这一个会话', en: 'The three jobs shared that one session' },
  points: 20,
  needs: ['session'],
  async run(evidence) {
    const { task, cluster } = evidence
    const finished = (await sessionOf(evidence))?.finished ?? []
    const missing = outputs(task).filter((path) => !writesTo(finished, path))
    if (missing.length === 0) return pass
    const written = await Promise.all(missing.map((path) => cluster.hdfs.list(path)))
    const elsewhere = missing.filter((_, index) => written[index])
    return {
      status: 'fail',
      messageId: elsewhere.length > 0 ? 'job-elsewhere' : 'job-missing',
      expected: {
        zh: `会话完成了写到 ${outputs(task).join('、')} 的三个作业`,
        en: `jobs that wrote to ${outputs(task).join(', ')}, all finished by the session`,
      },
      seen:
        elsewhere.length > 0
          ? { zh: `不是会话写的：${elsewhere.join('、')}`, en: `not by the session: ${elsewhere.join(', ')}` }
          : { zh: `没有作业写到 ${missing.join('、')}`, en: `no job wrote to ${missing.join(', ')}` },
      evidence: resourceManager,
    }
  },
}

const output: OwnCheck = {
  id: 'output',
  title: { zh: '三个结果都在，都正确', en: 'All three results are there, and right' },
  points: 15,
  run: ({ cluster, task }) => countsAt(cluster, outputs(task), task.text),
}

/** What YARN and the session say, not what was typed. */
export const checks: readonly OwnCheck[] = [report, nodes, session, sizes, shared, output]
