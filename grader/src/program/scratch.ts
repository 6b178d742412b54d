import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { labHome } from '@flink-lab/engine/home'

/**
 * A new folder for files of this grading. Inside the cluster's own folder where it has one, so that what a
 * killed grader leaves goes with the cluster.
 */
export function scratchFolder(cluster: Pick<Cluster, 'id'>, name: string): Promise<string> {
  const home = join(labHome(), 'clusters', cluster.id)
  return mkdtemp(join(existsSync(home) ? home : tmpdir(), `flink-lab-${name}-`))
}
