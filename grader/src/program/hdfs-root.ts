import type { Cluster } from '@flink-lab/cluster-sim/cluster'

/** What a cluster's absolute HDFS paths are prefixed with to make full URIs of them. */
export function hdfsRoot(cluster: Pick<Cluster, 'hostOf'>): string {
  return `hdfs://${cluster.hostOf('namenode').name}:9000`
}
