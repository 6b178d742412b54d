import { fourLetters } from '@flink-lab/cluster-sim/clients/zookeeper'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Check, CheckOutcome } from '@flink-lab/grader/check'
import { deliveryOf, describeDelivery, isExactlyOnce } from '@flink-lab/grader/delivery'
import type { OperationEvidence } from '@flink-lab/grader/spec'
import { leaderIn, masters, quorum, settingsOf, takenOver, workersOf } from './jobmanagers.ts'
import type { Task } from './task.ts'

type OwnCheck = Check<OperationEvidence<Task>>
const pass: CheckOutcome = { status: 'pass' }
const workersMeant = ['bigdata113', 'bigdata114']
const list = (names: readonly string[]) => ({
  zh: names.join('、') || '没有',
  en: names.join(', ') || 'none',
})

/** What each ZooKeeper server is: `leader`, `follower`, `standalone`, or undefined where none answers. */
const modesOf = (cluster: Cluster) =>
  Promise.all(
    quorum.map(async (host) => {
      const told = await fourLetters(await cluster.host(host).endpoint(2181), 'srvr').catch(() => '')
      return told.match(/^Mode: (\w+)$/m)?.[1]
    }),
  )

const zookeeper: OwnCheck = {
  id: 'quorum',
  title: {
    zh: '三台机器上的 ZooKeeper 组成一个集群',
    en: 'The ZooKeeper servers of three hosts form one ensemble',
  },
  points: 15,
  async run({ cluster }) {
    const modes = await modesOf(cluster)
    if (modes.toSorted().join() === 'follower,follower,leader') return pass
    const seen = quorum.map((host, index) => `${host}: ${modes[index] ?? '—'}`)
    return {
      status: 'fail',
      messageId: 'no-quorum-of-three',
      expected: { zh: '一个 leader、两个 follower', en: 'one leader and two followers' },
      seen: list(seen),
      evidence: 'srvr, 2181',
    }
  },
}

const leader: OwnCheck = {
  id: 'leader',
  title: {
    zh: 'ZooKeeper 里，你的路径下记着谁是领导',
    en: 'ZooKeeper says, below your path, who leads',
  },
  points: 15,
  async run({ cluster, task }) {
    const folder = `${task.root}${task.clusterId}`
    const host = await leaderIn(cluster, folder)
    if (host !== undefined && masters.includes(host)) return pass
    return {
      status: 'fail',
      messageId: 'leader-unknown',
      expected: { zh: `${folder} 下有领导`, en: `a leader below ${folder}` },
      seen: host === undefined ? { zh: '那里没有', en: 'nothing there' } : list([host]),
      evidence: `${folder}/leader/dispatcher/connection_info`,
    }
  },
}

const jobmanagers: OwnCheck = {
  id: 'jobmanagers',
  title: {
    zh: 'bigdata112 和 bigdata113 上的 JobManager 属于同一个集群',
    en: 'The JobManagers of bigdata112 and bigdata113 belong to one cluster',
  },
  points: 15,
  async run({ cluster }) {
    const settings = await settingsOf(cluster)
    const missing = masters.filter((host) => !settings.has(host))
    const identities = masters.flatMap((host) => {
      const own = settings.get(host)
      return own
        ? [
            `${own.get('high-availability.type') ?? 'NONE'} ${own.get('high-availability.cluster-id')?.replace(/^\/*/, '/') ?? '/default'}`,
          ]
        : []
    })
    const one = new Set(identities).size === 1 && identities[0]?.startsWith('zookeeper ')
    if (missing.length === 0 && one) return pass
    return {
      status: 'fail',
      messageId: missing.length > 0 ? 'jobmanager-missing' : 'two-clusters',
      expected: {
        zh: '两个都应答，high-availability.type 是 zookeeper，cluster-id 相同',
        en: 'both answer, with high-availability.type zookeeper and the same cluster-id',
      },
      seen:
        missing.length > 0
          ? { zh: `${missing.join('、')} 没有应答`, en: `no answer from ${missing.join(', ')}` }
          : list(identities),
      evidence: 'http://bigdata113:8081/jobmanager/config',
    }
  },
}

const workers: OwnCheck = {
  id: 'workers',
  title: {
    zh: 'bigdata113 和 bigdata114 上各有一个 TaskManager，slot 数正确',
    en: 'A TaskManager each on bigdata113 and bigdata114, with the right number of slots',
  },
  points: 15,
  async run({ cluster, task }) {
    const found = await workersOf(cluster)
    const seen = found.map(({ host, slots }) => `${host}: ${slots}`).sort()
    const meant = workersMeant.map((host) => `${host}: ${task.slots}`)
    if (seen.join() === meant.join()) return pass
    const missing = workersMeant.some((host) => !found.some((each) => each.host === host))
    return {
      status: 'fail',
      messageId: missing ? 'worker-missing' : 'workers-differ',
      expected: list(meant),
      seen: list(seen),
      evidence: '/taskmanagers',
    }
  },
}

const storage: OwnCheck = {
  id: 'storage',
  title: {
    zh: '两个 JobManager 都把东西存在 HDFS 的同一个目录里',
    en: 'Both JobManagers keep their things in the same folder of HDFS',
  },
  points: 15,
  needs: ['jobmanagers'],
  async run({ cluster, task }) {
    const settings = await settingsOf(cluster)
    const told = [...settings].map(
      ([host, own]) => [host, own.get('high-availability.storageDir') ?? '—'] as const,
    )
    const inHdfs = (uri: string) => uri.replace(/^hdfs:\/\/bigdata111:9000(?=\/)/, '').replace(/\/+$/, '')
    const elsewhere = told.filter(([, uri]) => inHdfs(uri) !== task.storage)
    const there = await cluster.hdfs.list(task.storage)
    if (elsewhere.length === 0 && there !== undefined) return pass
    return {
      status: 'fail',
      messageId: elsewhere.length > 0 ? 'storage-elsewhere' : 'storage-empty',
      expected: list([`hdfs://bigdata111:9000${task.storage}`]),
      seen:
        elsewhere.length > 0
          ? list(elsewhere.map(([host, uri]) => `${host}: ${uri}`))
          : { zh: `HDFS 上没有 ${task.storage}`, en: `nothing at ${task.storage} in HDFS` },
      evidence: task.storage,
    }
  },
}

const failover: OwnCheck = {
  id: 'taken-over',
  title: {
    zh: '有一个作业换了 JobManager，从检查点接着运行',
    en: 'A job went on under another JobManager, from its checkpoint',
  },
  points: 15,
  async run({ cluster }) {
    const jobs = await takenOver(cluster)
    if (jobs.some(({ restored }) => restored > 0)) return pass
    const [job] = jobs
    return {
      status: 'fail',
      messageId: job ? 'began-anew' : 'nobody-took-over',
      expected: {
        zh: '一个 JobManager 接管了作业，并从检查点恢复',
        en: 'a JobManager that has recovered a job, and restored its checkpoint',
      },
      seen: job
        ? {
            zh: `${job.job} 被接管，但没有恢复检查点`,
            en: `${job.job} was recovered, but no checkpoint restored`,
          }
        : { zh: '没有作业被接管过', en: 'no job has been taken over' },
      evidence: 'log/flink-*-standalonesession-*.log: Recovered JobGraph',
    }
  },
}

/** Bytes of each of the journal's files that are read at most. */
const mostBytes = 8 * 1024 * 1024

const once: OwnCheck = {
  id: 'each-once',
  title: { zh: '每个事件恰好写出一次', en: 'Each event was written exactly once' },
  points: 10,
  async run({ cluster, task }) {
    const { name, events, output } = task
    const files = ((await cluster.hdfs.list(output)) ?? []).filter(
      // What begins with a dot is not committed yet.
      ({ type, path }) => type === 'FILE' && !path.split('/').at(-1)?.startsWith('.'),
    )
    const expected = {
      zh: `${name}-1 到 ${name}-${events}，各一次`,
      en: `${name}-1 to ${name}-${events}, each once`,
    }
    if (files.length === 0) {
      const seen = { zh: '那里没有文件', en: 'there is no file' }
      return { status: 'fail', messageId: 'journal-missing', expected, seen, evidence: output }
    }
    const texts: string[] = []
    for (const { path } of files) texts.push(await cluster.hdfs.read(path, mostBytes))
    const ids = Array.from({ length: events }, (_, index) => `${name}-${index + 1}`)
    const delivery = deliveryOf(
      ids,
      texts.flatMap((text) => text.split('\n').filter(Boolean)),
    )
    if (isExactlyOnce(delivery)) return pass
    const messageId = delivery.missing > 0 ? 'events-missing' : 'events-repeated'
    return { status: 'fail', messageId, expected, seen: describeDelivery(delivery), evidence: output }
  },
}

/** What is there, not what was typed. */
export const checks: readonly OwnCheck[] = [zookeeper, leader, jobmanagers, workers, storage, failover, once]
