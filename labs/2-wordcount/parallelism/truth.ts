import type { FlinkRest, JobDetails } from '@flink-lab/cluster-sim/clients/flink-rest'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Task } from './task.ts'

/** The answers of the student's newest jobs; those of a job that is not there are left out. */
export async function truthOn({ flink }: Cluster, { large }: Task): Promise<Record<string, string>> {
  const system = await newest(flink, 'Levels system')
  const client = await newest(flink, 'Levels client')
  const environment = await newest(flink, 'Levels environment')
  const all = system && client && environment ? [system, client, environment] : []
  const { 'slots-total': total } = await flink.overview()
  const held = all.reduce((sum, job) => sum + slotsOf(job), 0)
  return {
    ...(system && { system: levelOf(system, 'square') }),
    ...(client && { client: levelOf(client, 'square'), boxes: String(client.vertices.length) }),
    ...(environment && {
      environment: levelOf(environment, 'square'),
      operator: levelOf(environment, 'heavy'),
      tasks: String(environment.vertices.reduce((sum, { parallelism }) => sum + parallelism, 0)),
      slots: String(slotsOf(environment)),
    }),
    ...(all.length > 0 && { missing: String(large - (total - held)) }),
  }
}

async function newest(flink: FlinkRest, name: string): Promise<JobDetails | undefined> {
  const [job] = (await flink.jobs())
    .filter((one) => one.name === name)
    .sort((a, b) => b['start-time'] - a['start-time'])
  return job && flink.job(job.jid)
}

/** Parallelism of the box that the operator is in: `Source: numbers -> square`. */
function levelOf({ vertices }: JobDetails, operator: string): string {
  const box = vertices.find(({ name }) => name.split(/ -> |: /).includes(operator))
  return String(box?.parallelism ?? '')
}

/** One task of each box shares a slot with the others, so a job takes as many as its widest box. */
const slotsOf = ({ vertices }: JobDetails) => Math.max(...vertices.map(({ parallelism }) => parallelism))
