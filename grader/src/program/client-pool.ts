import { rm } from 'node:fs/promises'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import { clientCommand } from './client-command.ts'
import { ClientProcess } from './client-process.ts'
import type { ClientEnd } from './evidence.ts'
import { scratchFolder } from './scratch.ts'

/** One run of a program's `main` in a client JVM of its own. */
export interface ClientRequest {
  /** Jar as the compile service made it; a path of this machine. */
  jar: string
  mainClass: string
  args: readonly string[]
  /** Flink's default parallelism for the jobs it submits. */
  parallelism: number
  /** Milliseconds until the whole process group is killed. */
  timeout: number
  /** Names of the student's own source files, to point at the first frame of theirs. */
  ownFiles: readonly string[]
  signal?: AbortSignal
}

export interface ClientResult {
  end: ClientEnd
  /** The full exception with its causes, capped, when `main` threw. */
  trace?: string
  stdout: string
  stderr: string
  durationMs: number
}

/** One-use client JVMs for one cluster, some of them started ahead. */
export interface ClientPool extends AsyncDisposable {
  /** Settles when a spare waits. @throws LabError `client-not-started` */
  ready(): Promise<void>
  /** Takes the spare (or starts one) and runs the request in it. @throws LabError `client-not-started` */
  run(request: ClientRequest): Promise<ClientResult>
}

export interface ClientPoolOptions {
  engine: Engine
  cluster: Cluster
  /** JVMs kept ready: one for each run of a grading, so that none waits for a start. Default 2. */
  spares?: number
}

/** Starts a pool and its spares; returns at once after the client is compiled. */
export async function startClientPool(options: ClientPoolOptions): Promise<ClientPool> {
  const { engine, cluster, spares = 2 } = options
  const folder = await scratchFolder(cluster, 'client')
  const command = await clientCommand(engine, cluster, folder)
  const waiting: ClientProcess[] = []
  const running = new Set<ClientProcess>()
  let closed = false
  // Never while a program runs: a JVM that starts takes a core from the job that is being measured.
  const refill = () => {
    while (!closed && running.size === 0 && waiting.length < spares) {
      waiting.push(new ClientProcess(command, folder))
    }
  }
  refill()
  return {
    async ready() {
      await waiting[0]?.ready
    },
    async run(request) {
      const client = waiting.shift() ?? new ClientProcess(command, folder)
      running.add(client)
      try {
        return await client.run(request)
      } finally {
        running.delete(client)
        // The caller reads the evidence first; the next spare may take its time.
        setImmediate(refill)
      }
    },
    async [Symbol.asyncDispose]() {
      closed = true
      await Promise.all([...waiting, ...running].map((client) => client[Symbol.asyncDispose]()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
