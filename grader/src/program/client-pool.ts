import { rm } from 'node:fs/promises'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import type { Engine } from '@flink-lab/engine/engine'
import { clientCommand, rehearsalArguments } from './client-command.ts'
import { ClientProcess } from './client-process.ts'
import type { ClientEnd } from './evidence.ts'
import { scratchFolder } from './scratch.ts'

/** One run of a program's `main`. */
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

/** A client JVM that belongs to one submission. Its disposal ends it, with all that the program has started in it. */
export interface ProgramClient extends AsyncDisposable {
  /** Runs the program in it, or in another one when a run has ended it. @throws LabError `client-not-started` */
  run(request: ClientRequest): Promise<ClientResult>
}

/** Client JVMs for one cluster, some of them started ahead. None serves two submissions. */
export interface ClientPool extends AsyncDisposable {
  /** Settles when every spare waits. @throws LabError `client-not-started` */
  ready(): Promise<void>
  /** Takes a spare, or starts one, for a submission in this language. */
  take(language: ProgramLanguage): ProgramClient
}

export interface ClientPoolOptions {
  engine: Engine
  cluster: Cluster
  /** What the first spares rehearse for, later ones for the language that was run last. Default java. */
  language?: ProgramLanguage
  /** JVMs kept ready, so that no submission waits for a start. Default 1. */
  spares?: number
}

/** Starts a pool and its spares; returns at once after the client is compiled. */
export async function startClientPool(options: ClientPoolOptions): Promise<ClientPool> {
  const { engine, cluster, spares = 1 } = options
  const folder = await scratchFolder(cluster, 'client')
  const command = await clientCommand(engine, cluster, folder)
  let language = options.language ?? 'java'
  const start = () =>
    new ClientProcess({ ...command, args: [...command.args, ...rehearsalArguments(language)] }, folder)
  const waiting: ClientProcess[] = []
  const taken = new Set<ProgramClient>()
  let closed = false
  // Never while a program runs: a JVM that starts takes a core from the job that is being measured.
  const refill = () => {
    while (!closed && taken.size === 0 && waiting.length < spares) waiting.push(start())
  }
  refill()
  return {
    async ready() {
      refill()
      await Promise.all(waiting.map((client) => client.ready))
    },
    take(wanted) {
      language = wanted
      let client = waiting.shift() ?? start()
      const own: ProgramClient = {
        async run(request) {
          if (client.ended) client = start()
          return client.run(request)
        },
        async [Symbol.asyncDispose]() {
          await client[Symbol.asyncDispose]()
          taken.delete(own)
          refill()
        },
      }
      taken.add(own)
      return own
    },
    async [Symbol.asyncDispose]() {
      closed = true
      await Promise.all([...waiting, ...taken].map((client) => client[Symbol.asyncDispose]()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
