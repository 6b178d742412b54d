import { launchService, warmUp } from './compiler-archive.ts'
import type { CompilerProcess } from './compiler-process.ts'
import type { Engine } from './engine.ts'

/** One javac error. */
export interface CompileProblem {
  /** As given in `sources`; empty where javac names none. */
  file: string
  /** 1-based; 0 where javac names none. */
  line: number
  column: number
  /** javac's own key: `compiler.err.cant.resolve.location`; `lab.err.compiler.gave.up` when it crashed. */
  code: string
  message: string
}

export interface CompileRequest {
  /** Path inside the source folder → source text: `org/demo/WordCount.java`. */
  sources: ReadonlyMap<string, string>
  /** Absolute path of the jar to write; nothing is written when there are problems. */
  jar: string
  /** Main-Class of the jar. */
  mainClass?: string
  signal?: AbortSignal
}

export interface Compiler extends AsyncDisposable {
  /**
   * Compiles against Flink's jars. Requests form a queue. When the signal fires while javac runs, its JVM is
   * killed (a source can keep javac busy for ever); the next request starts another.
   * @throws LabError `compiler-died`; the signal's reason
   */
  compile(request: CompileRequest): Promise<{ problems: CompileProblem[]; durationMs: number }>
}

/** Code of the one problem that javac itself has no word for. */
const CRASH = 'lab.err.compiler.gave.up'

function problemsOf(fields: readonly string[]): CompileProblem[] {
  const problems: CompileProblem[] = []
  for (let at = 0; at + 4 < fields.length; at += 5) {
    const [file = '', line = '0', column = '0', code = '', message = ''] = fields.slice(at, at + 5)
    problems.push({ file, line: Number(line), column: Number(column), code, message })
  }
  return problems
}

/**
 * Starts the warm compiler JVM; it dies with this process. Returns as soon as the JVM is started: it warms itself
 * up while the caller does something else.
 */
export async function startCompiler(engine: Engine): Promise<Compiler> {
  const launch = async () => {
    const service = await launchService(engine)
    // Queued before any request; whether it worked, the first request shows.
    warmUp(service, engine).catch(() => undefined)
    return service
  }
  let service: CompilerProcess = await launch()
  let queue: Promise<unknown> = Promise.resolve()

  const compile = async ({ sources, jar, mainClass = '', signal }: CompileRequest) => {
    signal?.throwIfAborted()
    if (!service.alive) service = await launch()
    const running = service
    const kill = () => running.kill()
    signal?.addEventListener('abort', kill, { once: true })
    const begun = performance.now()
    try {
      const [status, ...fields] = await running.request([jar, mainClass, ...[...sources].flat()])
      if (status !== 'ok') {
        // A source can exhaust javac's stack or heap. That is the source's fault, but this JVM is not trusted again.
        running.kill()
        const [file = ''] = sources.keys()
        const message = `javac gave up on this program: ${fields.join(' ')}`
        return {
          problems: [{ file, line: 0, column: 0, code: CRASH, message }],
          durationMs: performance.now() - begun,
        }
      }
      return { problems: problemsOf(fields), durationMs: performance.now() - begun }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', kill)
    }
  }

  return {
    compile(request) {
      const next = queue.then(() => compile(request))
      queue = next.catch(() => undefined)
      return next
    },
    async [Symbol.asyncDispose]() {
      await service.end()
    },
  }
}
