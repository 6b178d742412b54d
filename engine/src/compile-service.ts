import { compilers, type ProgramLanguage } from './compilers.ts'
import type { Engine } from './engine.ts'
import { WarmCompiler } from './warm-compiler.ts'

/** One error of javac or scalac. */
export interface CompileProblem {
  /** As given in `sources`; empty where the compiler names none. */
  file: string
  /** 1-based; 0 where the compiler names none. */
  line: number
  column: number
  /**
   * javac's own key: `compiler.err.cant.resolve.location`; `scala.err`, for scalac has no keys;
   * `lab.err.compiler.gave.up` when it crashed.
   */
  code: string
  message: string
}

export interface CompileRequest {
  /** Default java. */
  language?: ProgramLanguage
  /** Path inside the source folder → source text: `org/demo/WordCount.java`. */
  sources: ReadonlyMap<string, string>
  /** Absolute path of the jar to write; nothing is written when there are problems. */
  jar: string
  /** Main-Class of the jar. */
  mainClass?: string
  signal?: AbortSignal
}

export interface CompileResult {
  problems: CompileProblem[]
  durationMs: number
}

export interface Compiler extends AsyncDisposable {
  /**
   * Compiles against Flink's jars. Requests of one language form a queue. When the signal fires while the compiler
   * runs, its JVM is killed (a source can keep it busy for ever); the next request starts another.
   * @throws LabError `compiler-died`; the signal's reason
   */
  compile(request: CompileRequest): Promise<CompileResult>
}

/** Longer than a student thinks between two checks; a Scala compiler holds some 300 MB. */
const defaultIdleMs = 5 * 60_000

/**
 * The warm compilers: one JVM a language, which is started on demand and dies with this process.
 * @param options `ahead`: the language whose JVM is started at once.
 *   `idleMs`: after so long without a request a JVM is ended, until the next request
 */
export async function startCompiler(
  engine: Engine,
  { ahead, idleMs = defaultIdleMs }: { ahead?: ProgramLanguage; idleMs?: number } = {},
): Promise<Compiler> {
  const services = {
    java: new WarmCompiler(engine, compilers.java, idleMs),
    scala: new WarmCompiler(engine, compilers.scala, idleMs),
  }
  if (ahead) await services[ahead].start()
  return {
    compile: (request) => services[request.language ?? 'java'].compile(request),
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(services).map((service) => service[Symbol.asyncDispose]()))
    },
  }
}
