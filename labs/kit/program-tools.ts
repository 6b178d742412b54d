import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { type Compiler, startCompiler } from '@flink-lab/engine/compile-service'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import { openEngine } from '@flink-lab/engine/open'
import { startClientPool } from '@flink-lab/grader/program/client-pool'
import type { ProgramTools } from '@flink-lab/grader/program/tools'
import type { Lab } from './lab.ts'

/** The language whose compiler a lab needs at once. */
export const languageOf = (lab: Lab): ProgramLanguage => (lab.kind === 'program' ? lab.language : 'java')

/**
 * Starts the warm compiler of a language and the spare client JVMs for a cluster; everything registered on `stack` ends
 * with it.
 * @param running a compiler that runs already, for many clusters: whoever started it ends it
 */
export async function startProgramTools(
  cluster: Cluster,
  stack: AsyncDisposableStack,
  language: ProgramLanguage = 'java',
  running?: Compiler,
): Promise<ProgramTools> {
  const engine = await openEngine()
  const [compiler, clients] = await Promise.all([
    running ?? startCompiler(engine, { ahead: language }).then((made) => stack.use(made)),
    startClientPool({ engine, cluster, language }).then((made) => stack.use(made)),
  ])
  return { engine, compiler, clients }
}
