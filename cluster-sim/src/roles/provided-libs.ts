import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { WebHdfs } from '../clients/web-hdfs.ts'
import type { Topology } from '../topology.ts'

const key = 'yarn.provided.lib.dirs'
const folder = '/apps/flink'
/** Flink's folders whose files every application on YARN needs. */
const provided = ['lib', 'plugins']

/**
 * Flink's setting that lets applications take Flink's own files from HDFS, where NodeManagers keep them from one
 * application to the next, instead of uploading 200 MB each time (Flink docs, "yarn.provided.lib.dirs"). They must
 * be there: `provideLibs`.
 */
export const providedLibs = (nameNode: string) => ({
  [key]: provided.map((name) => `hdfs://${nameNode}:9000${folder}/${name}`).join(';'),
})

/** Puts Flink's files where the topology's applications look for them, those that are not there. */
export async function provideLibs(topology: Topology, engine: Engine, hdfs: WebHdfs): Promise<void> {
  if (topology.flink?.[key] === undefined) return
  const home = engine.flink.home
  const entries = await Promise.all(
    provided.map((name) => readdir(join(home, name), { recursive: true, withFileTypes: true })),
  )
  const files = entries.flat().filter((entry) => entry.isFile())
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name)
      const path = `${folder}/${relative(home, file)}`
      if ((await hdfs.list(path)) !== undefined) return
      // Can be made again at any time: one copy will do.
      await hdfs.write(path, await readFile(file), { replication: 1 })
    }),
  )
}
