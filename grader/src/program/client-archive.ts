import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import { execa } from 'execa'
import { errors } from '../errors.ts'
import { buildClient, clientCommand, trainingArguments } from './client-command.ts'
import { scratchFolder } from './scratch.ts'

/** True when clients already start from an archive made for this very build. */
export async function hasClientArchive(engine: Engine): Promise<boolean> {
  return existsSync((await buildClient(engine)).archive)
}

/**
 * Makes the client's AppCDS archive: a client warms up, submits small jobs to the cluster, in each language, and leaves its
 * loaded classes behind. Atomic; returns at once when the archive is there. Takes about five seconds.
 * @throws LabError `client-not-trained`: clients then work without it, half a second slower
 */
export async function trainClientArchive(engine: Engine, cluster: Cluster): Promise<void> {
  const folder = await scratchFolder(cluster, 'train')
  try {
    const { java, args, env, archive } = await clientCommand(engine, cluster, folder)
    if (existsSync(archive)) return
    const made = join(engine.archives, `client-${process.pid}.tmp`)
    const { exitCode, all, timedOut } = await execa(
      java,
      [`-XX:ArchiveClassesAtExit=${made}`, ...args, ...trainingArguments()],
      {
        cwd: folder,
        env,
        extendEnv: false,
        timeout: 60_000,
        all: true,
        reject: false,
      },
    )
    if (exitCode !== 0) {
      await rm(made, { force: true })
      throw errors['client-not-trained']({ seconds: timedOut ? 60 : null }, { details: all.slice(-4000) })
    }
    for (const name of await readdir(engine.archives)) {
      if (/^client-[0-9a-f]{12}\.jsa$/.test(name)) await rm(join(engine.archives, name), { force: true })
    }
    await rename(made, archive)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
