import { rm } from 'node:fs/promises'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import type { Engine } from '@flink-lab/engine/engine'
import { clientCommand, rehearsalArguments } from './client-command.ts'
import { ClientProcess } from './client-process.ts'
import type { ClientEnd } from './evidence.ts'
import { scratchFolder } from './scratch.ts'

/** One run of a program's `main` in a client JVM of its own. */
export interface ClientRequest {
  language: ProgramLanguage
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
  /** Settles when every spare waits. @throws LabError `client-not-started` */
  ready(): Promise<void>
  /** Takes the spare (or starts one) and runs the request in it. @throws LabError `client-not-started` */
  run(request: ClientRequest): Promise<ClientResult>
}

export interface ClientPoolOptions {
  engine: Engine
  cluster: Cluster
  /** What the first spares rehearse for, later ones for the language that was run last. Default java. */
  language?: ProgramLanguage
  /** JVMs kept ready: one for each run of a grading, so that none waits for a start. Default 2. */
  spares?: number
}

/** A grading reads what one run left, and judges it, in less. */
const idleMs = 1000

/** Starts a pool and its spares; returns at once after the client is compiled. */
export async function startClientPool(options: ClientPoolOptions): Promise<ClientPool> {
  const { engine, cluster, spares = 2 } = options
  const folder = await scratchFolder(cluster, 'client')
  const command = await clientCommand(engine, cluster, folder)
  let language = options.language ?? 'java'
  const start = () =>
    new ClientProcess({ ...command, args: [...command.args, ...rehearsalArguments(language)] }, folder)
  const waiting: ClientProcess[] = []
  const running = new Set<ClientProcess>()
  let closed = false
  // Never while a program runs: a JVM that starts takes a core from the job that is being measured. Nor between the
  // runs of one grading, as long as there is a spare for the next.
  let idle: NodeJS.Timeout | undefined
  const refill = () => {
    while (!closed && running.size === 0 && waiting.length < spares) {
      waiting.push(start())
    }
  }
  refill()
  return {
    async ready() {
      refill()
      await Promise.all(waiting.map((client) => client.ready))
    },
    async run(request) {
      clearTimeout(idle)
      language = request.language
      const client = waiting.shift() ?? start()
      running.add(client)
      try {
        return await client.run(request)
      } finally {
        running.delete(client)
        if (running.size === 0) idle = setTimeout(refill, waiting.length > 0 ? idleMs : 0)
      }
    },
    async [Symbol.asyncDispose]() {
      closed = true
      clearTimeout(idle)
      await Promise.all([...waiting, ...running].map((client) => client[Symbol.asyncDispose]()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
