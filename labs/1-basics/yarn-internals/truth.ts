import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Host } from '@flink-lab/cluster-sim/host'
import { type EventId, events } from './events.ts'
import { millis } from './picture.ts'
import type { Task } from './task.ts'

/** YARN's ids are put into commands: whatever else an answer might hold is not. */
const applicationId = /^application_(\d+_\d+)$/

/**
 * What the student's own application did, from YARN's REST API and from the logs of all that took part; nothing
 * once the application is over. Beyond what is asked: `jm-claimed`, when the ResourceManager calls container 1
 * running; `tm-host`, where container 2 is.
 */
export async function truthOf(cluster: Cluster, task: Task): Promise<Record<string, string>> {
  const applications = await cluster.yarn.applications()
  const own = applications.findLast(({ name, state }) => name === task.name && state === 'RUNNING')
  const [, number] = own?.id.match(applicationId) ?? []
  if (!own || !number) return {}
  const attempt = (await cluster.yarn.attempts(own.id)).at(-1)
  if (!attempt) return {}
  const containers = (await cluster.yarn.containers(attempt.appAttemptId)).map((each) => each.containerId)
  // container_<cluster>_<application>_<attempt>_<container>
  const [jobmanager, taskmanager] = [1, 2].map((n) => `container_${number}_01_${String(n).padStart(6, '0')}`)

  const client = cluster.hosts[0] as Host
  const master = cluster.hostOf('resourcemanager')
  const rm = 'hadoop-root-resourcemanager-*.log'
  const nm = 'hadoop-root-nodemanager-*.log'
  const jm = `userlogs/${own.id}/${jobmanager}/jobmanager.log`
  const assigned = await firstLine(master, hadoopLogs(rm), `Assigned container ${taskmanager} of capacity`)
  const tmHost = cluster.hosts.find(({ name }) => assigned?.includes(` on host ${name}:`))
  const jmHost = cluster.host(attempt.host)

  const lines: Record<EventId | 'jm-claimed', Promise<string | undefined>> = {
    submitted: firstLine(client, 'log/flink-*-client-*.log', `Submitting application master ${own.id}`),
    'jm-assigned': firstLine(master, hadoopLogs(rm), `Assigned container ${jobmanager} of capacity`),
    'jm-claimed': firstLine(master, hadoopLogs(rm), `${jobmanager} Container Transitioned from ACQUIRED`),
    'jm-started': firstLine(jmHost, hadoopLogs(nm), `${jobmanager} transitioned from SCHEDULED to RUNNING`),
    registered: firstLine(master, hadoopLogs(rm), `AM registration ${attempt.appAttemptId}`),
    requested: firstLine(jmHost, hadoopLogs(jm), 'Requesting new TaskExecutor container'),
    'tm-assigned': Promise.resolve(assigned),
    'tm-started': firstLine(
      tmHost ?? jmHost,
      hadoopLogs(nm),
      `${taskmanager} transitioned from SCHEDULED to RUNNING`,
    ),
    'tm-registered': firstLine(
      jmHost,
      hadoopLogs(jm),
      `Registering TaskManager with ResourceID ${taskmanager}`,
    ),
  }
  const times: Record<string, string> = {}
  for (const [id, line] of Object.entries(lines)) {
    const time = timeOf(await line)
    if (time) times[id] = time
  }
  const inOrder = events
    .filter(({ id }) => times[id])
    .toSorted((a, b) => millis(times[a.id] ?? '') - millis(times[b.id] ?? ''))
  const newest = containers.sort().at(-1) ?? ''
  return {
    ...times,
    application: own.id,
    containers: String(containers.length),
    'jobmanager-host': attempt.host,
    'tm-host': tmHost?.name ?? '',
    ...(times.requested && { 'asked-by': 'jobmanager' }),
    ...(inOrder.length === events.length && { order: inOrder.map(({ id }) => task[id]).join(' ') }),
    // Until container 2 has been killed and replaced there is nothing to ask.
    ...(!containers.includes(taskmanager ?? '') && { replacement: newest, killed: taskmanager ?? '' }),
  }
}

const hadoopLogs = (name: string) => `"$HADOOP_HOME"/logs/${name}`

/** The first line of some logs of a host that holds a text; logs are the student's, so only what is asked for is read. */
async function firstLine(host: Host, files: string, text: string): Promise<string | undefined> {
  const { stdout } = await host.exec(`grep -hF -m 1 -e '${text}' ${files}`, { maxBuffer: 16_384 })
  return stdout.split('\n')[0] || undefined
}

function timeOf(line: string | undefined): string | undefined {
  return line?.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}(?= )/)?.[0]
}
