import type { ClusterState } from '../state.ts'
import type { Driver } from './driver.ts'

/** Loaded when they are needed: a command that meets no container starts without Docker's client. */
const drivers: Readonly<Record<string, () => Promise<Driver>>> = {
  process: async () => (await import('./process/process-driver.ts')).processDriver,
  docker: async () => (await import('./docker/docker-driver.ts')).dockerDriver,
}

/** The driver that made a cluster, or is to make one. */
export function driverNamed(name: ClusterState['driver']): Promise<Driver> {
  const load = drivers[name]
  if (!load) throw new TypeError(`no driver is named ${name}`)
  return load()
}
