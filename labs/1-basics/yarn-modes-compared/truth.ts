import type { YarnApplication } from '@flink-lab/cluster-sim/clients/yarn-rest'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { z } from 'zod'
import type { Task } from './task.ts'

/** Flink REST API, `/jobs/:jobid`: a vertex starts when its first subtask is deployed, which takes a slot. */
const startOf = z.object({
  'start-time': z.number().positive(),
  vertices: z.array(z.object({ 'start-time': z.number().positive() })).min(1),
})

interface Start {
  /** When Flink had the job. */
  received: number
  /** When the last of its boxes was deployed. */
  deployed: number
}

/**
 * What both modes took and did, from YARN's and Flink's REST APIs and the log of the ResourceManager; nothing of what
 * has not happened yet, or is gone. Beyond what is asked: `application-from-job`, the start of the second
 * application without what YARN did before Flink had the job.
 */
export async function truthOf(cluster: Cluster, task: Task): Promise<Record<string, string>> {
  const { yarn } = cluster
  const all = await yarn.applications()
  const named = (name: string) => all.findLast((application) => application.name === name)
  const session = named(task.session)
  const one = named(task.one)
  const two = named(task.two)
  if (!session || !one || !two || session.state !== 'RUNNING' || two.state !== 'RUNNING') return {}

  const jobs = (await yarn.flink(session.id).jobs()).toSorted((a, b) => a['start-time'] - b['start-time'])
  const [first, second] = jobs
  const [other] = await yarn.flink(two.id).jobs()
  if (!first || !second || !other) return {}
  const [cold, warm, alone] = await Promise.all([
    startIn(cluster, session, first.jid),
    startIn(cluster, session, second.jid),
    startIn(cluster, two, other.jid),
  ])
  const granted = await Promise.all([session, one, two].map((application) => grantedTo(cluster, application)))
  const [ofSession, ...ofApplications] = granted
  const killed = granted[0]?.killed && granted[1]?.killed
  if (!ofSession || !killed) return {}
  const sum = (numbers: readonly number[]) => String(numbers.reduce((a, b) => a + b, 0))
  const failed = {
    session: [first, second].filter(({ state }) => state === 'FAILED').length,
    application: [one, two].filter(({ finalStatus }) => finalStatus === 'FAILED').length,
  }
  return {
    // Both jobs were found in the one, and the other one's in itself.
    'session-applications': '1',
    'application-applications': '2',
    'session-containers': String(ofSession.containers),
    'application-containers': sum(ofApplications.map(({ containers }) => containers)),
    'session-memory': String(ofSession.memory),
    'application-memory': sum(ofApplications.map(({ memory }) => memory)),
    'session-first-start': String(cold.deployed - cold.received),
    'session-second-start': String(warm.deployed - warm.received),
    'application-start': String(alone.deployed - two.startedTime),
    'application-from-job': String(alone.deployed - alone.received),
    'session-failed': String(failed.session),
    'application-failed': String(failed.application),
  }
}

async function startIn({ yarn }: Cluster, application: YarnApplication, job: string): Promise<Start> {
  const found = startOf.parse(await yarn.flink(application.id).get(`/jobs/${encodeURIComponent(job)}`))
  return {
    received: found['start-time'],
    deployed: Math.max(...found.vertices.map((vertex) => vertex['start-time'])),
  }
}

const assigned = /Assigned container container_\d+_\d+_\d+_\d+ of capacity <memory:(\d+),/

/** What YARN had granted an application, and in MiB, before the first of its containers was killed on request. */
async function grantedTo(cluster: Cluster, { id }: YarnApplication) {
  const number = id.match(/^application_(\d+_\d+)$/)?.[1]
  if (!number) return { containers: 0, memory: 0, killed: false }
  const command = `grep -hE 'Assigned container container_${number}_|OPERATION=Signal Container Request.*APPID=${id}' "$HADOOP_HOME"/logs/hadoop-root-resourcemanager-*.log`
  const { stdout } = await cluster.hostOf('resourcemanager').exec(command)
  const lines = stdout.split('\n')
  const kill = lines.findIndex((line) => line.includes('Signal Container Request'))
  const grants = lines.slice(0, kill < 0 ? undefined : kill).flatMap((line) => {
    const memory = line.match(assigned)?.[1]
    return memory === undefined ? [] : [Number(memory)]
  })
  const memory = grants.reduce((a, b) => a + b, 0)
  return { containers: grants.length, memory, killed: kill >= 0 }
}
