import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errors } from '../errors.ts'
import type { ClientCommand } from './client-command.ts'
import type { ClientRequest, ClientResult } from './client-pool.ts'
import { clientEnd, parseClientReport } from './client-report.ts'

/** What is kept of each of the program's two streams. */
const maxOutputBytes = 256 * 1024
const readyLine = 'flink-lab client ready'

/** One client JVM, from its start ahead to its end: it runs the program of one submission, as often as it is asked to. */
export class ClientProcess implements AsyncDisposable {
  /** Settles when it waits for its request. Rejects with LabError `client-not-started`. */
  readonly ready: Promise<void>
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  readonly #stdout = new Capture()
  readonly #stderr = new Capture()

  constructor(command: ClientCommand, folder: string) {
    this.#folder = folder
    const archive = existsSync(command.archive) ? [`-XX:SharedArchiveFile=${command.archive}`] : []
    const child = spawn(command.java, [...archive, ...command.args], {
      cwd: folder,
      env: command.env,
      // A process group of its own: the program's children end with it.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.#child = child
    // A program that closed its standard input is no reason for the grader to fail.
    child.stdin?.on('error', () => {})
    child.stdout?.on('data', (chunk: Buffer) => this.#stdout.add(chunk))
    child.stderr?.on('data', (chunk: Buffer) => this.#stderr.add(chunk))
    // What outlives its JVM would keep the streams open.
    child.once('exit', () => this.#kill())
    this.#exited = new Promise((resolve) => {
      child.once('error', () => resolve({ code: null, signal: null }))
      child.once('close', (code, signal) => resolve({ code, signal }))
    })
    const died = this.#exited.then(({ code }) => {
      const details = `${this.#stdout.text()}${this.#stderr.text()}`.slice(-4000)
      throw errors['client-not-started']({ exitCode: code }, { details })
    })
    this.ready = Promise.race([this.#stdout.begin(readyLine), died])
    // Whoever waits sees the rejection; a spare that nobody waits for must not end the process.
    died.catch(() => {})
    this.ready.catch(() => {})
  }

  /** True when it can run nothing any more. */
  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  async run(request: ClientRequest): Promise<ClientResult> {
    await this.ready
    const nonce = randomBytes(16).toString('hex')
    const reportFile = join(this.#folder, `${randomBytes(16).toString('hex')}.json`)
    const { jar, mainClass, parallelism, args } = request
    const fields = [reportFile, nonce, jar, mainClass, String(parallelism), ...args]
    const streams = [this.#stdout, this.#stderr]
    const written = Promise.all(streams.map((stream) => stream.begin(nonce)))
    const start = performance.now()
    this.#child.stdin?.write(`${fields.map(encodeURIComponent).join(' ')}\n`)
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      this.#kill()
    }, request.timeout)
    const abort = () => this.#kill()
    request.signal?.addEventListener('abort', abort, { once: true })
    const exit = await Promise.race([written.then(() => undefined), this.#exited])
    const durationMs = Math.round(performance.now() - start)
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', abort)
    request.signal?.throwIfAborted()
    const text = await readFile(reportFile, 'utf8').catch(() => undefined)
    await rm(reportFile, { force: true })
    const report = text === undefined ? undefined : parseClientReport(text, nonce)
    const [stdout = '', stderr = ''] = streams.map((stream) => stream.text())
    const timedOutAfter = timedOut ? request.timeout : undefined
    return {
      end: clientEnd({ report, exit, stdout, timedOutAfter, ownFiles: request.ownFiles }),
      trace: report?.trace,
      stdout,
      stderr,
      durationMs,
    }
  }

  /** Ends the whole group: also children that outlived their JVM. */
  #kill(): void {
    if (this.#child.pid === undefined) return
    try {
      process.kill(-this.#child.pid, 'SIGKILL')
    } catch {
      // The group is gone already.
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.ended) this.#kill()
    await this.#exited
  }
}

/** Keeps the first bytes of what is written and reads on, so that a flood of it does not block its writer. */
class Capture {
  #chunks: Buffer[] = []
  #size = 0
  /** The last characters, in which the end may stand that has come in part. */
  #tail = ''
  #end = ''
  #onEnd = () => {}

  /** Begins anew. Settles when `end` was written, which is no part of what is kept. */
  begin(end: string): Promise<void> {
    this.#chunks = []
    this.#size = 0
    this.#tail = ''
    this.#end = end
    return new Promise((resolve) => {
      this.#onEnd = resolve
    })
  }

  add(chunk: Buffer): void {
    if (this.#size < maxOutputBytes) this.#chunks.push(chunk.subarray(0, maxOutputBytes - this.#size))
    this.#size += chunk.length
    if (!this.#end) return
    const text = this.#tail + chunk.toString('latin1')
    this.#tail = text.slice(-this.#end.length)
    if (text.includes(this.#end)) this.#onEnd()
  }

  text(): string {
    const text = Buffer.concat(this.#chunks).toString('utf8')
    const at = this.#end ? text.indexOf(this.#end) : -1
    return at < 0 ? text : text.slice(0, at)
  }
}
