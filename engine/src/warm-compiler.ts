import type { CompileProblem, CompileRequest, CompileResult } from './compile-service.ts'
import { launchService, warmUp } from './compiler-archive.ts'
import type { CompilerProcess } from './compiler-process.ts'
import type { CompilerKind } from './compilers.ts'
import type { Engine } from './engine.ts'

/** Code of the one problem that no compiler has a word for. */
const CRASH = 'lab.err.compiler.gave.up'

function problemsOf(fields: readonly string[]): CompileProblem[] {
  const problems: CompileProblem[] = []
  for (let at = 0; at + 4 < fields.length; at += 5) {
    const [file = '', line = '0', column = '0', code = '', message = ''] = fields.slice(at, at + 5)
    problems.push({ file, line: Number(line), column: Number(column), code, message })
  }
  return problems
}

/** One language's compiler JVM: started on demand, ended when nobody has asked it for a while. */
export class WarmCompiler implements AsyncDisposable {
  readonly #engine: Engine
  readonly #kind: CompilerKind
  readonly #idleMs: number
  #service: Promise<CompilerProcess> | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  constructor(engine: Engine, kind: CompilerKind, idleMs: number) {
    this.#engine = engine
    this.#kind = kind
    this.#idleMs = idleMs
  }

  /** Returns as soon as the JVM is started: it warms itself up while the caller does something else. */
  async start(): Promise<CompilerProcess> {
    const running = await this.#service?.catch(() => undefined)
    if (running?.alive) return running
    this.#service = launchService(this.#engine, this.#kind).then((service) => {
      // Queued before any request; whether it worked, the first request shows.
      warmUp(service, this.#kind).catch(() => undefined)
      return service
    })
    return this.#service
  }

  /** @throws LabError `compiler-died`; the signal's reason */
  compile(request: CompileRequest): Promise<CompileResult> {
    const next = this.#queue.then(() => this.#compile(request))
    this.#queue = next.catch(() => undefined)
    return next
  }

  async #compile({ sources, jar, mainClass = '', signal }: CompileRequest): Promise<CompileResult> {
    signal?.throwIfAborted()
    clearTimeout(this.#idle)
    const service = await this.start()
    const kill = () => service.kill()
    signal?.addEventListener('abort', kill, { once: true })
    const begun = performance.now()
    try {
      const [status, ...fields] = await service.request([jar, mainClass, ...[...sources].flat()])
      if (status === 'ok') return { problems: problemsOf(fields), durationMs: performance.now() - begun }
      // A source can exhaust the compiler's stack or heap. That is the source's fault, but this JVM is not trusted again.
      service.kill()
      const [file = ''] = sources.keys()
      const message = `${this.#kind.command} gave up on this program: ${fields.join(' ')}`
      return {
        problems: [{ file, line: 0, column: 0, code: CRASH, message }],
        durationMs: performance.now() - begun,
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', kill)
      this.#idle = setTimeout(() => void this[Symbol.asyncDispose](), this.#idleMs).unref()
    }
  }

  /** Ends the JVM; the next request would start another. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle)
    const service = this.#service
    this.#service = undefined
    await (await service)?.end()
  }
}
