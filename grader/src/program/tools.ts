import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import type { Engine } from '@flink-lab/engine/engine'
import type { ClientPool } from './client-pool.ts'
import type { CompileProblem } from './evidence.ts'

/** The compile service, as far as the grader needs it: `engine/compile-service` is one. */
export interface Compiler {
  /** Compiles the sources (path → text) into a jar. Problems in the sources are a result, not an exception. */
  compile(request: {
    language: ProgramLanguage
    sources: ReadonlyMap<string, string>
    jar: string
    mainClass: string
    signal?: AbortSignal
  }): Promise<{ problems: CompileProblem[]; durationMs: number }>
}

/** The warm tools that grading programs needs. Whoever made them ends them. */
export interface ProgramTools {
  engine: Engine
  compiler: Compiler
  clients: ClientPool
}
