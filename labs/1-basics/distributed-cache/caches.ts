import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { hostsOf } from '@flink-lab/cluster-sim/layout'
import type { RunWatch } from '@flink-lab/grader/program/watch'
import { z } from 'zod'
import { workersOfJob } from '../full-cluster/workers.ts'

/**
 * Files in a TaskManager's distributed cache, a line each: `<job id>/<file> <bytes>`. Flink keeps them below its
 * temporary folder (`io.tmp.dirs`) until 5 s after the job's last subtask there has ended (`FileCache`).
 */
const list = `find "\${TMPDIR:-/tmp}"/flink-dist-cache-*/ -type f -printf '%P %s\\n' 2>/dev/null | head -n 200`
const cached = /^([0-9a-f]{32})\/(.+) (\d+)$/

/** Well below the 5 s for which a copy outlives its job. */
const intervalMs = 500

/** For each machine on which subtasks of the run were: the copies that its TaskManager held for them. */
const watched = z.array(
  z.object({ host: z.string(), copies: z.array(z.object({ file: z.string(), bytes: z.number() })) }),
)
export type Caches = z.infer<typeof watched>

/** What `watchCaches` has left in a run. */
export const cachesOf = (run: { watched?: unknown }): Caches => watched.parse(run.watched)

/** Looks into the distributed cache of every TaskManager for as long as a program runs. */
export async function watchCaches(cluster: Cluster): Promise<RunWatch> {
  const hosts = hostsOf(cluster.topology, 'taskmanager').map((name) => cluster.host(name))
  // Host → `job/file` → bytes. A file that is still being copied grows: the last look counts.
  const found = new Map(hosts.map(({ name }) => [name, new Map<string, number>()]))
  const look = () =>
    Promise.all(
      hosts.map(async (host) => {
        const { stdout } = await host.exec(list)
        for (const line of stdout.split('\n')) {
          const [, job, file, bytes] = cached.exec(line) ?? []
          if (job && file) found.get(host.name)?.set(`${job}/${file}`, Number(bytes))
        }
      }),
    )
  const end = new AbortController()
  const looking = (async () => {
    // A look that fails is not the last: `seen` throws if the machine does not answer at all.
    while (!end.signal.aborted) {
      await look().catch(() => {})
      await pause(intervalMs, undefined, { signal: end.signal }).catch(() => {})
    }
  })()
  return {
    async seen(jobs) {
      await look()
      const used = await Promise.all(jobs.map(({ jid }) => workersOfJob(cluster, jid)))
      const own = jobs.map(({ jid }) => jid)
      return [...new Set(used.flat())].sort().map((host): Caches[number] => {
        const copies = [...(found.get(host) ?? [])]
          .map(([path, bytes]) => ({ job: path.slice(0, 32), file: path.slice(33), bytes }))
          .filter(({ job }) => own.includes(job))
        return { host, copies: copies.map(({ file, bytes }) => ({ file, bytes })) }
      })
    },
    async [Symbol.asyncDispose]() {
      end.abort()
      await looking
    },
  }
}
