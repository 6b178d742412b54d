import { z } from 'zod'

const distribution = z.object({ name: z.string(), version: z.string(), home: z.string() })
const text = z.object({ zh: z.string(), en: z.string() })

/** A process, named for ever: PIDs are reused, their start times are not, and neither survives a boot. */
export const identity = z.object({ pid: z.number(), startTime: z.string(), boot: z.string() })
export type Identity = z.infer<typeof identity>

/** What a cluster's folder says about it, so that any later command can find, use and end it. */
export const clusterState = z.object({
  version: z.literal(1),
  id: z.string(),
  driver: z.string(),
  bare: z.boolean(),
  phase: z.enum(['starting', 'up', 'stopping']),
  /** Value of `FLINK_LAB_CLUSTER` in the environment of everything that belongs to the cluster. */
  mark: z.string(),
  /** n of the addresses 127.0.n.*; 0 where the driver needs none. */
  block: z.number(),
  /** The Docker engine that runs the hosts, and the image they are made of. */
  docker: z.object({ address: z.string(), image: z.string() }).optional(),
  /** Why this driver was taken. */
  driverReason: text.optional(),
  /** The process that takes the cluster down when it ends; null once detached. */
  owner: identity.nullable(),
  createdAt: z.string(),
  engine: z.object({
    java: z.object({ home: z.string(), major: z.number(), build: z.string() }),
    flink: distribution,
    hadoop: distribution,
    scala: distribution,
    kafka: distribution.optional(),
    storm: distribution.optional(),
    spark: distribution.optional(),
    archives: z.string(),
  }),
  topology: z.object({
    name: z.string(),
    title: text,
    hosts: z.record(z.string(), z.array(z.string())),
    flink: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    hadoop: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    memory: z.record(z.string(), z.number()).optional(),
  }),
})
export type ClusterState = z.infer<typeof clusterState>

/** The journal's entry of one daemon. */
export const daemonRecord = z.object({
  role: z.string(),
  instance: z.string(),
  argv: z.array(z.string()).readonly(),
  out: z.string(),
  pid: z.number().optional(),
  /** Start time of the process in clock ticks since boot: with the PID it names a process for ever. */
  startTime: z.string().optional(),
  exitCode: z.number().nullish(),
  /** True once it was stopped on purpose. */
  stopped: z.boolean().optional(),
})
export type DaemonRecord = z.infer<typeof daemonRecord>
