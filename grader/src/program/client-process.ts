import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { errors } from '../errors.ts'
import type { ClientCommand } from './client-command.ts'
import type { ClientRequest, ClientResult } from './client-pool.ts'
import { clientEnd, parseClientReport } from './client-report.ts'

/** What is kept of each of the program's two streams. */
const maxOutputBytes = 256 * 1024
const readyLine = 'flink-lab client ready'

/** One client JVM, from its start ahead to the end of the one program it runs. */
export class ClientProcess implements AsyncDisposable {
  /** Settles when it waits for its request. Rejects with LabError `client-not-started`. */
  readonly ready: Promise<void>
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  #stdout: Capture
  #stderr: Capture

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
    this.#stdout = new Capture()
    this.#stderr = new Capture()
    // A program that closed its standard input is no reason for the grader to fail.
    child.stdin?.on('error', () => {})
    child.stderr?.on('data', (chunk: Buffer) => this.#stderr.add(chunk))
    this.#exited = new Promise((resolve) => {
      child.once('error', () => resolve({ code: null, signal: null }))
      child.once('close', (code, signal) => resolve({ code, signal }))
    })
    this.ready = new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        this.#stdout.add(chunk)
        if (this.#stdout.text().includes(readyLine)) resolve()
      })
      this.#exited.then(({ code }) => {
        const details = `${this.#stdout.text()}${this.#stderr.text()}`.slice(-4000)
        reject(errors['client-not-started']({ exitCode: code }, { details }))
      })
    })
    // Whoever waits sees the rejection; a spare that nobody waits for must not end the process.
    this.ready.catch(() => {})
  }

  async run(request: ClientRequest): Promise<ClientResult> {
    await this.ready
    this.#child.stdout?.removeAllListeners('data')
    this.#stdout = new Capture()
    this.#stderr = new Capture()
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#stdout.add(chunk))
    const nonce = randomBytes(16).toString('hex')
    const reportFile = join(this.#folder, `${randomBytes(16).toString('hex')}.json`)
    const { jar, mainClass, parallelism, args } = request
    const fields = [reportFile, nonce, jar, mainClass, String(parallelism), ...args]
    const watcher = this.#endWith(reportFile)
    const start = performance.now()
    this.#child.stdin?.write(`${fields.map(encodeURIComponent).join(' ')}\n`)
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      this.#kill()
    }, request.timeout)
    const abort = () => this.#kill()
    request.signal?.addEventListener('abort', abort, { once: true })
    const exit = await this.#exited
    watcher?.close()
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', abort)
    this.#kill()
    request.signal?.throwIfAborted()
    const text = await readFile(reportFile, 'utf8').catch(() => undefined)
    await rm(reportFile, { force: true })
    const report = text === undefined ? undefined : parseClientReport(text, nonce)
    const stdout = this.#stdout.text()
    return {
      end: clientEnd({
        report,
        exit,
        stdout,
        timedOutAfter: timedOut ? request.timeout : undefined,
        ownFiles: request.ownFiles,
      }),
      trace: report?.trace,
      stdout,
      stderr: this.#stderr.text(),
      durationMs: Math.round(performance.now() - start),
    }
  }

  /**
   * Ends the JVM as soon as its report is there: one that ends itself waits 300 ms for its threads in native code
   * (HotSpot's VM_Exit), and Netty always has some. Without a watch, for the kernel gives each user only so many,
   * it does end itself.
   */
  #endWith(reportFile: string): FSWatcher | undefined {
    try {
      const watcher = watch(this.#folder, (_, name) => {
        if (name === basename(reportFile)) this.#kill()
      })
      return watcher.on('error', () => watcher.close())
    } catch {
      return undefined
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
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#kill()
    await this.#exited
  }
}

/** Keeps the first bytes of a stream and reads on, so that a flood of output does not block its writer. */
class Capture {
  #chunks: Buffer[] = []
  #size = 0

  add(chunk: Buffer): void {
    if (this.#size >= maxOutputBytes) return
    this.#chunks.push(chunk.subarray(0, maxOutputBytes - this.#size))
    this.#size += chunk.length
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
