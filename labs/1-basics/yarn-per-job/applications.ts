import { setTimeout as pause } from 'node:timers/promises'
import type { YarnApplication } from '@flink-lab/cluster-sim/clients/yarn-rest'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'

/** How Flink ran as an application, by the main class of its master. */
export type Mode = 'session' | 'per-job' | 'application'

/** A Flink application that is over, as its own log tells. */
export interface PastApplication {
  id: string
  mode: Mode
  jobManagerMiB: number | undefined
  taskManagerMiB: number | undefined
  /** Names of the sinks that were written to their end; each holds its path. */
  sinks: readonly string[]
}

/** Applications whose logs are read, at most: the newest. */
const mostApplications = 20
const mostBytes = 4 * 1024 * 1024
/** Milliseconds that NodeManagers may take to put an application's logs into HDFS when it is over. */
const patience = 60_000

const modes: Readonly<Record<string, Mode>> = {
  Session: 'session',
  Job: 'per-job',
  Application: 'application',
}

/** The first line of a master's log; in application mode Flink writes it with another capital. */
const master = / Starting Yarn(Session|Job|Application)ClusterEntry[Pp]oint /

/** The newest applications that are over and were run by Flink. @throws LabError `yarn-unreachable`, `hdfs-unreachable` */
export async function pastApplications(cluster: Cluster): Promise<PastApplication[]> {
  const over = (await cluster.yarn.applications()).filter(({ finishedTime }) => finishedTime > 0)
  const all = await Promise.all(over.slice(-mostApplications).map((each) => pastApplication(cluster, each)))
  return all.filter((past) => past !== undefined)
}

async function pastApplication(
  cluster: Cluster,
  application: YarnApplication,
): Promise<PastApplication | undefined> {
  const told = toldBy(await masterLog(cluster, application))
  return told && { id: application.id, ...told }
}

/** What a master's log tells; undefined for a text that is none. */
export function toldBy(log: string): Omit<PastApplication, 'id'> | undefined {
  const mode = modes[log.match(master)?.[1] ?? '']
  if (!mode) return undefined
  const size = (process: string) => {
    const setting = `Loading configuration property: ${process}\\.memory\\.process\\.size, (\\d+) ?m`
    const [, number] = log.match(new RegExp(setting)) ?? []
    return number === undefined ? undefined : Number(number)
  }
  return {
    mode,
    jobManagerMiB: size('jobmanager'),
    taskManagerMiB: size('taskmanager'),
    sinks: log.match(/ DataSink \(.{1,2000} switched from RUNNING to FINISHED/g) ?? [],
  }
}

/** What the application's master has logged: NodeManagers put the logs of all containers into HDFS when it is over. */
async function masterLog({ hdfs }: Cluster, { id, user, finishedTime }: YarnApplication): Promise<string> {
  // Hadoop docs, `yarn.nodemanager.remote-app-log-dir`: <folder>/<user>/bucket-logs-tfile/<last digits>/<id>/<node>
  const folder = `/tmp/logs/${user}/bucket-logs-tfile/${id.slice(-4)}/${id}`
  for (;;) {
    const files = ((await hdfs.list(folder)) ?? []).filter(({ path }) => !path.endsWith('.tmp'))
    const texts = await Promise.all(files.slice(0, 10).map(({ path }) => hdfs.read(path, mostBytes)))
    const found = texts.find((text) => master.test(text))
    if (found !== undefined || Date.now() > finishedTime + patience) return found ?? ''
    await pause(500)
  }
}
