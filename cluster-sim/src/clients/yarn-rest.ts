import type { FlinkRest } from './flink-rest.ts'

/**
 * YARN through its ResourceManager (Hadoop docs, "ResourceManager REST API's"), with Hadoop's own names. Times are
 * milliseconds since 1970, 0 for what has not happened yet.
 */
export interface YarnRest {
  /** GET of any path below `/ws/v1/cluster`, parsed as JSON. */
  get(path: string): Promise<unknown>
  /** Every application that the ResourceManager remembers, running or not, oldest first. */
  applications(): Promise<YarnApplication[]>
  /** Each time that the application's master was started, first to last. */
  attempts(application: string): Promise<YarnAttempt[]>
  /** Containers that an attempt holds at present: YARN forgets those that have ended. */
  containers(attempt: string): Promise<YarnContainer[]>
  nodes(): Promise<YarnNode[]>
  /**
   * REST API of the Flink that runs as an application, for reading: YARN's proxy passes no PATCH. Once the
   * application is over every method throws LabError `flink-refused` or `flink-unreachable`.
   */
  flink(application: string): FlinkRest
}

export interface YarnApplication {
  id: string
  user: string
  name: string
  /** `Apache Flink` for whatever Flink's own client has started. */
  applicationType: string
  /** `ACCEPTED` while it waits for its master's container; `RUNNING`; `FINISHED`, `FAILED`, `KILLED` in the end. */
  state: string
  finalStatus: string
  /** Why it failed, with what the NodeManager said. */
  diagnostics: string
  startedTime: number
  launchTime: number
  finishedTime: number
  allocatedMB: number
  runningContainers: number
  /** Memory held, summed over time: MiB × seconds. */
  memorySeconds: number
  vcoreSeconds: number
}

export interface YarnAttempt {
  /** 1, 2, … */
  id: number
  appAttemptId: string
  appAttemptState: string
  /** Container of the master. */
  containerId: string
  /** Host of the master; empty before it has one. */
  host: string
  startTime: number
  finishedTime: number
}

export interface YarnContainer {
  containerId: string
  /** Host it was given on. */
  host: string
  allocatedMB: number
  allocatedVCores: number
  /** `ALLOCATED`, `ACQUIRED`, `RUNNING`, … */
  containerState: string
  startedTime: number
}

export interface YarnNode {
  nodeHostName: string
  /** `RUNNING`, `LOST`, `SHUTDOWN`, … */
  state: string
  numContainers: number
  usedMemoryMB: number
  availMemoryMB: number
}
