import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import type { Cluster } from './cluster.ts'

/** Archives of failed starts that are kept; older ones go. */
const kept = 10

/**
 * Collects what explains why a cluster did not start into the lab home's `evidence` folder.
 * @returns the archive's path
 */
export async function keepEvidence(cluster: Pick<Cluster, 'id' | 'collect'>): Promise<string> {
  const folder = join(labHome(), 'evidence')
  await mkdir(folder, { recursive: true })
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const file = await cluster.collect(join(folder, `${time}-${cluster.id}.tar.gz`))
  // Names begin with the time, so the oldest come first.
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tar.gz')).sort()
  await Promise.all(names.slice(0, -kept).map((name) => rm(join(folder, name), { force: true })))
  return file
}
