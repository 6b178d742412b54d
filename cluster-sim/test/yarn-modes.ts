import { expect } from 'vitest'
import type { Cluster } from '../src/cluster.ts'
import { counted, wordCount } from './word-count.ts'

const patience = 150_000
const run = (cluster: Cluster, command: string, host = 'bigdata111') =>
  cluster.host(host).exec(command, { timeout: patience })

/** The notes' session: one application, whose memory three jobs share. Returns its id; it runs on. */
export async function sharedSession(cluster: Cluster): Promise<string> {
  const started = await run(cluster, 'bin/yarn-session.sh -jm 1024 -tm 1024 -d')
  expect(started.exitCode).toBe(0)
  expect(started.output).toMatch(/JobManager Web Interface: http:\/\/bigdata11[234]:\d+/)
  const [session, ...others] = await cluster.yarn.applications()
  expect(others).toEqual([])
  expect(session).toMatchObject({ applicationType: 'Apache Flink', state: 'RUNNING', finishedTime: 0 })
  const id = session?.id ?? ''

  // Its master is all that it holds until a job needs more.
  const [attempt] = await cluster.yarn.attempts(id)
  expect(attempt?.appAttemptState).toBe('RUNNING')
  const master = { containerId: attempt?.containerId, host: attempt?.host, allocatedMB: 1024 }
  expect(await cluster.yarn.containers(attempt?.appAttemptId ?? '')).toMatchObject([master])

  for (const output of ['/flink/wc1', '/flink/wc2', '/flink/wc3']) {
    expect((await run(cluster, wordCount(output))).exitCode).toBe(0)
    expect(await cluster.hdfs.read(output)).toBe(counted)
  }
  expect((await cluster.yarn.applications()).map(({ state }) => state)).toEqual(['RUNNING'])
  const jobs = await cluster.yarn.flink(id).jobs()
  expect(jobs.map(({ state }) => state)).toEqual(['FINISHED', 'FINISHED', 'FINISHED'])
  // An idle TaskManager is kept for 30 s; it is named after its container.
  const [taskManager] = await cluster.yarn.flink(id).taskManagers()
  const containers = await cluster.yarn.containers(attempt?.appAttemptId ?? '')
  if (taskManager) expect(containers.map(({ containerId }) => containerId)).toContain(taskManager.id)
  return id
}

/** The notes' per-job mode: an application for this job alone, gone with it. */
export async function jobForItself(cluster: Cluster): Promise<void> {
  const before = (await cluster.yarn.applications()).length
  const command = wordCount('/flink/job', 'bin/flink run -m yarn-cluster -yjm 1024 -ytm 1024')
  const result = await run(cluster, command, 'bigdata112')
  expect(result.exitCode).toBe(0)
  expect(result.output).toContain('Job Clusters are deprecated since Flink 1.15.')
  expect(await cluster.hdfs.read('/flink/job')).toBe(counted)
  const application = (await cluster.yarn.applications()).slice(before)
  expect(application).toMatchObject([{ state: 'FINISHED', finalStatus: 'SUCCEEDED' }])
  await expect(cluster.yarn.flink(application[0]?.id ?? '').jobs()).rejects.toMatchObject({
    code: 'flink-refused',
  })
}

/** Today's way: the program runs in the application's master. Its logs are in HDFS when it is over. */
export async function applicationMode(cluster: Cluster): Promise<void> {
  const sizes = '-Djobmanager.memory.process.size=1024m -Dtaskmanager.memory.process.size=1024m'
  const command = wordCount('/flink/app', `bin/flink run-application -t yarn-application ${sizes}`)
  const started = await run(cluster, command)
  const id = started.output.match(/Submitted application (application_\w+)/)?.[1] ?? ''
  const last = async () => (await cluster.yarn.applications()).find((each) => each.id === id)
  await expect.poll(last, { timeout: patience }).toMatchObject({ finalStatus: 'SUCCEEDED' })
  expect(await cluster.hdfs.read('/flink/app')).toBe(counted)
  const logs = await run(
    cluster,
    `until yarn logs -applicationId ${id} 2>/dev/null; do :; done`,
    'bigdata113',
  )
  expect(logs.stdout).toMatch(/Job \w{32} reached terminal state FINISHED/)
}
