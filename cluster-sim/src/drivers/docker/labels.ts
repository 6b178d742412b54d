import { createHash } from 'node:crypto'
import type { ClusterState } from '../../state.ts'
import { clustersFolder } from '../../state-file.ts'

/** Whose clusters these are: each lab home has a value of its own, so nobody removes another's containers. */
export const homeLabel = 'flink-lab.home'
export const clusterLabel = 'flink-lab.cluster'
export const markLabel = 'flink-lab.mark'
export const hostLabel = 'flink-lab.host'

export function homeHash(): string {
  return createHash('sha256').update(clustersFolder()).digest('hex').slice(0, 16)
}

/** What everything of a cluster carries: containers, network, volumes. */
export function labelsOf(state: Pick<ClusterState, 'id' | 'mark'>): Record<string, string> {
  return { [homeLabel]: homeHash(), [clusterLabel]: state.id, [markLabel]: state.mark }
}
