import type { FlinkRest } from '@flink-lab/cluster-sim/clients/flink-rest'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { illTruth } from './ill.ts'
import { slowTruth } from './slow.ts'
import type { Task } from './task.ts'

/** The answers of the student's newest jobs; those of a job that is not there are left out. */
export async function truthOn({ flink }: Cluster, { ticket }: Task): Promise<Record<string, string>> {
  const slow = await newest(flink, `Orders slow ${ticket}`)
  const ill = await newest(flink, `Orders ill ${ticket}`)
  return { ...(slow && (await slowTruth(flink, slow))), ...(ill && (await illTruth(flink, ill))) }
}

async function newest(flink: FlinkRest, name: string): Promise<string | undefined> {
  const jobs = (await flink.jobs()).filter((job) => job.name === name)
  return jobs.sort((a, b) => b['start-time'] - a['start-time'])[0]?.jid
}
