import { programLanguages } from '@flink-lab/engine/compilers'
import type { ProgramEvidence } from './evidence.ts'
import type { Compiler, ProgramTools } from './tools.ts'

/** A source can keep a compiler busy for ever (nested generics, huge constants); a lab's compiles in seconds. */
const compileTimeoutMs = 60_000

/**
 * Compiles within a time limit. Running out of it is a problem of the sources, told apart by `timedOut`.
 * @throws LabError `compiler-died`; the signal's reason
 */
export async function compileWithin(
  tools: Pick<ProgramTools, 'compiler'>,
  request: Parameters<Compiler['compile']>[0],
): Promise<ProgramEvidence<unknown, unknown>['compile'] & { timedOut?: true }> {
  if (request.sources.size === 0) {
    const message = `no ${programLanguages[request.language]} file was handed in`
    return { problems: [{ file: '', line: 0, column: 0, message }], durationMs: 0 }
  }
  const limit = AbortSignal.timeout(compileTimeoutMs)
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit
  try {
    return await tools.compiler.compile({ ...request, signal })
  } catch (error) {
    if (!limit.aborted || request.signal?.aborted) throw error
    const file = request.sources.keys().next().value ?? ''
    const message = `the compiler did not end within ${compileTimeoutMs / 1000} s`
    return {
      problems: [{ file, line: 1, column: 1, message }],
      durationMs: compileTimeoutMs,
      timedOut: true,
    }
  }
}
