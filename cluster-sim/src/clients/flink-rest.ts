/** Flink's REST API, as far as the lab asks it. Shapes: Flink docs, "REST API". Every answer is parsed. */
export interface FlinkRest {
  /** GET of any path, parsed as JSON; for `truth: {rest: …}` and answers. */
  get(path: string): Promise<unknown>
  overview(): Promise<{
    taskmanagers: number
    'slots-total': number
    'slots-available': number
    'jobs-running': number
    'flink-version': string
  }>
  jobs(): Promise<{ jid: string; name: string; state: string; 'start-time': number; 'end-time': number }[]>
  job(id: string): Promise<JobDetails>
  plan(id: string): Promise<{
    nodes: {
      id: string
      parallelism: number
      description: string
      inputs?: { id: string; ship_strategy?: string }[]
    }[]
  }>
  exceptions(id: string): Promise<{ rootException?: string; taskName?: string }>
  cancel(id: string): Promise<void>
  taskManagers(): Promise<{ id: string; slotsNumber: number; freeSlots: number }[]>
}

export interface JobDetails {
  jid: string
  name: string
  state: string
  duration: number
  vertices: {
    id: string
    name: string
    parallelism: number
    status: string
    metrics?: Record<string, number | boolean>
  }[]
}
