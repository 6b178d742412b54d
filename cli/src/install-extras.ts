import type { Engine } from '@flink-lab/engine/engine'
import { fillMavenRepository } from '@flink-lab/engine/maven-repository'
import type { OnProgress } from '@flink-lab/engine/progress'
import { installArchives } from './install-archives.ts'

/** What the labs run without, but not as well: Maven's repository for IDEs, and archives from which JVMs start quickly. */
export async function installExtras(
  engine: Engine,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  await fillMavenRepository(engine, { onProgress, signal })
  await installArchives(engine, onProgress, signal)
}
