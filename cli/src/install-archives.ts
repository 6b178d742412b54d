import { trainArchives } from '@flink-lab/cluster-sim/archives'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import type { Engine } from '@flink-lab/engine/engine'
import { LabError } from '@flink-lab/engine/errors'
import type { OnProgress, ProgressEvent } from '@flink-lab/engine/progress'
import { hasClientArchive, trainClientArchive } from '@flink-lab/grader/program/client-archive'

const doing = {
  zh: '为提交作业的 JVM 生成类归档',
  en: 'class archive of the JVM that submits jobs',
}

/**
 * Makes the class archives (AppCDS) of every daemon and of the client: half of a quick start. Without them
 * everything works, only slower, so a failure is told of and passed over.
 */
export async function installArchives(
  engine: Engine,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  const tell = (state: ProgressEvent['state']) =>
    onProgress({ type: 'progress', task: 'client', state, doing })
  try {
    await trainArchives(engine, { onProgress, signal })
    if (await hasClientArchive(engine)) return
    tell('started')
    await using cluster = await up(topologyNamed('pseudo'), {
      name: `training-${process.pid}`,
      engine,
      driver: 'process',
      signal,
    })
    await trainClientArchive(engine, cluster)
    tell('done')
  } catch (error) {
    if (signal.aborted || !(error instanceof LabError)) throw error
    tell('failed')
  }
}
