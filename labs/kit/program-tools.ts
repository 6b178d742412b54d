import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { startClientPool } from '@flink-lab/grader/program/client-pool'
import type { ProgramTools } from '@flink-lab/grader/program/tools'

/** Starts the warm compiler and the spare client JVM for a cluster; everything registered on `stack` ends with it. */
export async function startProgramTools(
  cluster: Cluster,
  stack: AsyncDisposableStack,
): Promise<ProgramTools> {
  const engine = await openEngine()
  const [compiler, clients] = await Promise.all([
    startCompiler(engine).then((made) => stack.use(made)),
    startClientPool({ engine, cluster }).then((made) => stack.use(made)),
  ])
  return { engine, compiler, clients }
}
