import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { ClientRequest, ProgramClient } from './client-pool.ts'
import type { ProgramRun } from './evidence.ts'
import { readOutput } from './output.ts'
import type { RunWatch } from './watch.ts'

/** Job states that never change again (Flink's JobStatus). */
const terminal = new Set(['FINISHED', 'FAILED', 'CANCELED', 'SUSPENDED'])
/** A job that `main` did not wait for may still end by itself so soon after it. */
const graceMs = 3_000
const cancelMs = 15_000
const maxTrace = 16_000

export interface RunRequest extends ClientRequest {
  cluster: Cluster
  client: ProgramClient
  /** Absolute HDFS path that the program was told to write to. */
  outputPath: string
  watch?: (cluster: Cluster) => Promise<RunWatch>
}

/**
 * Runs a compiled program once and gathers what it left: jobs, their failures, output. Jobs that it left
 * running are cancelled.
 * @throws LabError when the cluster or the client does not answer
 */
export async function runProgram(request: RunRequest): Promise<ProgramRun> {
  const { cluster, parallelism, outputPath } = request
  const before = new Set((await cluster.flink.jobs()).map((job) => job.jid))
  await using watch = await request.watch?.(cluster)
  let ended = false
  try {
    const client = await request.client.run(request)
    const leftRunning = await settle(cluster, before, client.end.kind === 'returned' ? graceMs : 0)
    ended = true
    const own = (await cluster.flink.jobs()).filter((job) => !before.has(job.jid))
    const details = Promise.all(own.map((job) => cluster.flink.job(job.jid)))
    const [jobs, watched, failures, output] = await Promise.all([
      details,
      watch && details.then((jobs) => watch.seen(jobs)),
      Promise.all(own.filter((job) => job.state === 'FAILED').map((job) => rootException(cluster, job.jid))),
      readOutput(cluster.hdfs, outputPath),
    ])
    const clean = client.end.kind === 'returned' && jobs.every((job) => job.state === 'FINISHED')
    return {
      parallelism,
      end: client.end,
      trace: client.trace,
      stdout: client.stdout,
      stderr: client.stderr,
      jobs,
      leftRunning,
      failures,
      lost: clean ? [] : await lostDaemons(cluster),
      outputPath,
      durationMs: client.durationMs,
      ...(watch && { watched }),
      ...output,
    }
  } finally {
    // Whatever went wrong, the next submission finds its slots free.
    if (!ended) await settle(cluster, before, 0).catch(() => {})
  }
}

/** Cancels what still runs after the grace and waits until it has ended. Returns the cancelled jobs' ids. */
async function settle(cluster: Cluster, before: ReadonlySet<string>, grace: number): Promise<string[]> {
  const start = performance.now()
  const running = async () =>
    (await cluster.flink.jobs()).filter((job) => !before.has(job.jid) && !terminal.has(job.state))
  let jobs = await running()
  while (jobs.length > 0 && performance.now() - start < grace) {
    await pause(50)
    jobs = await running()
  }
  const left = jobs.map((job) => job.jid)
  // A job that ended by itself in the meantime cannot be cancelled: no reason to fail.
  await Promise.all(left.map((id) => cluster.flink.cancel(id).catch(() => {})))
  const deadline = performance.now() + cancelMs
  while (jobs.length > 0 && performance.now() < deadline) {
    await pause(50)
    jobs = await running()
  }
  return left
}

async function rootException(cluster: Cluster, id: string): Promise<string> {
  return ((await cluster.flink.exceptions(id)).rootException ?? '').slice(0, maxTrace)
}

/** Daemons of the cluster that are not running any more. */
async function lostDaemons(cluster: Cluster): Promise<string[]> {
  const { roles } = await cluster.status()
  return roles.filter((role) => role.state === 'gone').map((role) => `${role.role} on ${role.host}`)
}

/** Between two polls of a state that has no event to wait for. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
