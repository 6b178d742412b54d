import type { FlinkRest } from '@flink-lab/cluster-sim/clients/flink-rest'
import { z } from 'zod'
import { operatorIn } from './operator.ts'

/** The latest of each kind stay when the history, ten long, has forgotten them. */
const checkpoints = z.object({
  latest: z.object({
    failed: z.object({ id: z.number() }).nullish(),
    restored: z.object({ id: z.number() }).nullish(),
  }),
})
const checkpoint = z.object({
  tasks: z.record(z.string(), z.object({ num_subtasks: z.number(), num_acknowledged_subtasks: z.number() })),
})
const exceptions = z.object({
  exceptionHistory: z.object({
    entries: z.array(z.object({ stacktrace: z.string(), taskName: z.string().nullish() })).max(100),
  }),
})
const longestTrace = 20_000

/** What has happened to the job that is ill. */
export async function illTruth(flink: FlinkRest, job: string): Promise<Record<string, string>> {
  const { latest } = checkpoints.parse(await flink.get(`/jobs/${job}/checkpoints`))
  return {
    ...(latest.restored && { restored: String(latest.restored.id) }),
    ...(latest.failed && {
      'failed-checkpoint': String(latest.failed.id),
      ...(await lateFor(flink, job, latest.failed.id)),
    }),
    ...(await failureOf(flink, job)),
  }
}

/** The first box, in the order of the data, that has not acknowledged a checkpoint with all its subtasks. */
async function lateFor(flink: FlinkRest, job: string, id: number): Promise<Record<string, string>> {
  const { tasks } = checkpoint.parse(await flink.get(`/jobs/${job}/checkpoints/details/${id}`))
  const { vertices } = await flink.job(job)
  const late = vertices.find(({ id: vertex }) => {
    const task = tasks[vertex]
    return task && task.num_acknowledged_subtasks < task.num_subtasks
  })
  return late ? { 'late-operator': operatorIn(late.name) ?? '' } : {}
}

/** Where the job broke, over which order, and the innermost cause in the trace. */
async function failureOf(flink: FlinkRest, job: string): Promise<Record<string, string>> {
  const { exceptionHistory } = exceptions.parse(await flink.get(`/jobs/${job}/exceptions`))
  for (const { stacktrace, taskName } of exceptionHistory.entries) {
    const trace = stacktrace.slice(0, longestTrace)
    const order = /cannot read order (\d{1,9})$/m.exec(trace)?.[1]
    const cause = [...trace.matchAll(/^Caused by: [\w.$]*\.(\w+)/gm)].at(-1)?.[1]
    const operator = operatorIn(taskName ?? '')
    if (order && cause && operator) return { 'failed-operator': operator, order, cause }
  }
  return {}
}
