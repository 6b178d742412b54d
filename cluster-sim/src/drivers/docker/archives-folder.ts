import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import { archivesRecipe } from '@flink-lab/engine/open'

/**
 * Folder of the class archives for JVMs in containers. An image's identity stands for its JVM build, and the jars
 * are always mounted at the same places.
 */
export function archivesFolder(engine: Engine, image: string): string {
  const versions = [engine.flink, engine.hadoop].map(({ name, version }) => `${name} ${version}`)
  const key = createHash('sha256')
    .update([archivesRecipe, image, ...versions].join('\n'))
    .digest('hex')
  // Beside this machine's own; `engine prune` keeps the newest.
  return join(dirname(engine.archives), `archives-docker-${key.slice(0, 12)}`)
}
