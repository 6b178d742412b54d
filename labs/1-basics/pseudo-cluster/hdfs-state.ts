import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { z } from 'zod'

const answer = z.object({
  beans: z.tuple([z.object({ FSState: z.string(), NumLiveDataNodes: z.number() })]),
})

export interface HdfsState {
  /** `Operational` once safe mode is off. */
  state: string
  liveDataNodes: number
}

const patience = 5000

/** Asks the NameNode's metrics page (Hadoop docs, "Metrics": FSNamesystemState); undefined if none answers. */
export async function hdfsState(cluster: Cluster): Promise<HdfsState | undefined> {
  const { hostname, port } = await cluster.hostOf('namenode').endpoint(9870)
  const url = `http://${hostname}:${port}/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState`
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' })
    const [bean] = answer.parse(await response.json()).beans
    return { state: bean.FSState, liveDataNodes: bean.NumLiveDataNodes }
  } catch {
    return undefined
  }
}
