import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Java } from './engine.ts'
import { engineErrors } from './engine-errors.ts'
import { decodeMessage, encodeMessage } from './string-messages.ts'

interface Waiting {
  resolve: (strings: string[]) => void
  reject: (error: unknown) => void
}

/** One JVM that answers messages in the order they come. */
export class CompilerProcess {
  readonly #child: ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable }
  readonly #waiting: Waiting[] = []
  #received: Buffer = Buffer.alloc(0)
  #stderr = ''
  #killed = false

  /** @param args what follows `java` on its command line */
  constructor(java: Java, args: readonly string[]) {
    this.#child = spawn(join(java.home, 'bin/java'), args, { stdio: ['pipe', 'pipe', 'pipe'] })
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk).slice(-4000)
    })
    // A write to a JVM that just died fails; `close` tells the caller.
    this.#child.stdin.on('error', () => undefined)
    this.#child.on('error', (error) => this.#fail(error))
    this.#child.on('close', () => this.#fail(undefined))
    // An idle compiler keeps nobody waiting: the JVM ends with its standard input when this process ends.
    this.#unref()
  }

  get alive(): boolean {
    return !this.#killed && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** @throws LabError `compiler-died` with what the JVM said last */
  request(strings: readonly string[]): Promise<string[]> {
    this.#ref()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#child.stdin.write(encodeMessage(strings))
    })
  }

  kill(): void {
    this.#killed = true
    this.#child.kill('SIGKILL')
  }

  /** Closes its input and waits until the JVM has ended. */
  async end(): Promise<void> {
    if (!this.alive) return
    this.#ref()
    const ended = once(this.#child, 'close')
    this.#child.stdin.end()
    await ended
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const message = decodeMessage(this.#received)
      if (!message) return
      this.#received = message.rest
      this.#waiting.shift()?.resolve(message.strings)
      if (this.#waiting.length === 0) this.#unref()
    }
  }

  #fail(cause: unknown): void {
    const error = engineErrors['compiler-died'](undefined, { cause, details: this.#stderr.trim() })
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }

  #streams(): { ref?: () => void; unref?: () => void }[] {
    // The types do not say so, but pipes to a child are sockets.
    return [this.#child, this.#child.stdin, this.#child.stdout, this.#child.stderr] as never
  }

  #ref(): void {
    for (const stream of this.#streams()) stream.ref?.()
  }

  #unref(): void {
    for (const stream of this.#streams()) stream.unref?.()
  }
}
