import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { LabError } from '@flink-lab/engine/errors'
import { z } from 'zod'

/** Flink REST API, `/jobmanager/config`. */
const configuration = z.array(z.object({ key: z.string(), value: z.string() }))

/** A Flink that runs on YARN and takes jobs: one application. */
export interface Session {
  application: string
  /** MiB of the master's container, as YARN gave it. */
  jobManagerMiB: number | undefined
  /** MiB that it asks YARN for with each TaskManager; undefined if it does not say so in MiB. */
  taskManagerMiB: number | undefined
  /** What the vertices of its finished jobs are called: a sink's name holds its path. */
  finished: readonly string[]
}

/** Jobs of a session that are looked at, at most. */
const mostJobs = 100

/** The sessions that run now. @throws LabError `yarn-unreachable` */
export async function sessionsOn(cluster: Cluster): Promise<Session[]> {
  const running = (await cluster.yarn.applications()).filter(({ state }) => state === 'RUNNING')
  const all = await Promise.all(running.map(({ id }) => sessionIn(cluster, id).catch(unlessOver)))
  return all.filter((session) => session !== undefined)
}

/** An application that ends just now, or is no Flink, answers nothing: it is no session. */
function unlessOver(error: unknown): undefined {
  if (!(error instanceof LabError)) throw error
}

async function sessionIn({ yarn }: Cluster, application: string): Promise<Session | undefined> {
  const flink = yarn.flink(application)
  const keys = configuration.parse(await flink.get('/jobmanager/config'))
  const configured = (name: string) => keys.find(({ key }) => key === name)?.value
  if (configured('execution.target') !== 'yarn-session') return undefined
  const attempt = (await yarn.attempts(application)).at(-1)
  const containers = attempt ? await yarn.containers(attempt.appAttemptId) : []
  const master = containers.find(({ containerId }) => containerId === attempt?.containerId)
  const finished = (await flink.jobs()).filter(({ state }) => state === 'FINISHED').slice(0, mostJobs)
  const jobs = await Promise.all(finished.map(({ jid }) => flink.job(jid)))
  return {
    application,
    jobManagerMiB: master?.allocatedMB,
    taskManagerMiB: mebibytes(configured('taskmanager.memory.process.size') ?? ''),
    finished: jobs.flatMap(({ vertices }) => vertices.map(({ name }) => name)),
  }
}

/** `1280m`, `1280 mb` → 1280 (Flink docs, "MemorySize"). */
function mebibytes(size: string): number | undefined {
  const [, number] = size.match(/^(\d+) ?m(?:b|ebibytes)?$/) ?? []
  return number === undefined ? undefined : Number(number)
}

/** True if one of the vertices writes to an HDFS path, as DataSet's `writeAsCsv` names its sink. */
export function writesTo(vertices: readonly string[], path: string): boolean {
  return vertices.some((name) =>
    ['hdfs://bigdata111:9000', 'hdfs:'].some((scheme) => name.includes(`(path: ${scheme}${path},`)),
  )
}
