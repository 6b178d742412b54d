import { statfs } from 'node:fs/promises'
import type { Engine } from '@flink-lab/engine/engine'
import { engineErrors } from '@flink-lab/engine/engine-errors'
import { LabError } from '@flink-lab/engine/errors'
import { openEngine } from '@flink-lab/engine/open'
import type { UpOptions } from './cluster.ts'
import { configure } from './configure.ts'
import { chooseDriver } from './drivers/choose.ts'
import { driverNamed } from './drivers/registered.ts'
import { errors } from './errors.ts'
import { keepEvidence } from './evidence.ts'
import { LabCluster } from './lab-cluster.ts'
import type { StartMode } from './lifecycle.ts'
import { checkMemory } from './memory.ts'
import { neededBy } from './needed.ts'
import { sweep } from './reap.ts'
import { placeScalaShell } from './scala-shell.ts'
import { clusterEntries, clustersFolder } from './state-file.ts'
import type { Topology } from './topology.ts'

const namePattern = /^[a-z][a-z0-9-]{0,31}$/

async function freeName(topology: string): Promise<string> {
  const taken = new Set(await clusterEntries())
  for (let number = 1; ; number++) {
    const name = number === 1 ? topology : `${topology}-${number}`
    if (!taken.has(name)) return name
  }
}

/** Once per image, JVMs in containers learn to start fast; when that fails they only start slower. */
async function makeArchives(engine: Engine, { onProgress, signal }: UpOptions): Promise<void> {
  const { trainArchives } = await import('./archives.ts')
  await trainArchives(engine, { driver: 'docker', onProgress, signal }).catch((error) => {
    // What would stop the cluster too is told at once.
    if (!(error instanceof LabError) || /^(docker-|cancelled)/.test(error.code)) throw error
  })
}

/**
 * Starts a cluster and waits until every role is ready; with `bare`, makes its hosts only. When the start fails
 * nothing is left of it, unless `keep` says so, but the archive that the error names as its evidence.
 * @throws LabError `engine-missing`, `port-taken`, `role-died`, `role-not-ready`, `not-enough-memory`, `no-space`, `cluster-name-taken`, …
 */
export async function up(
  topology: Topology,
  options: UpOptions & { engine?: Engine; mode?: StartMode } = {},
): Promise<LabCluster> {
  const { name, bare = false, keep = false, signal, onEvent, onProgress, mode } = options
  const started = performance.now()
  if (name !== undefined && !namePattern.test(name)) throw errors['cluster-name-invalid']({ name })
  const engine = options.engine ?? (await openEngine())
  const names = neededBy(topology).filter((need) => !engine[need])
  if (names.length > 0) throw engineErrors['engine-missing']({ names })
  const { driver, reason } = await chooseDriver(topology, options.driver)
  await sweep()
  if (!bare) checkMemory(topology)
  const id = name ?? (await freeName(topology.name))
  const hosts = Object.fromEntries(Object.entries(topology.hosts).map(([host, roles]) => [host, [...roles]]))
  const tell = (state: 'preparing' | 'prepared') => {
    for (const host of Object.keys(hosts)) {
      onEvent?.({
        type: 'cluster',
        cluster: id,
        host,
        state,
        elapsedMs: Math.round(performance.now() - started),
      })
    }
  }

  tell('preparing')
  const state = {
    version: 1 as const,
    id,
    bare,
    engine,
    topology: { ...topology, hosts } as never,
    driverReason: reason,
  }
  if (driver === 'docker' && !mode) await makeArchives(engine, options)
  const by = await driverNamed(driver)
  const site = await by.create({ engine, state, onProgress, signal }).catch(async (error) => {
    // Who asked for no name does not mind that someone else was quicker: there is another one.
    if (name === undefined && error instanceof LabError && error.code === 'cluster-name-taken')
      return undefined
    throw await explain(error)
  })
  if (!site) return up(topology, options)
  const cluster = new LabCluster(site, mode)
  try {
    if (bare) await site.save({ phase: 'up' })
    else {
      const shells = site.machines.filter(({ name }) => topology.hosts[name]?.includes('jobmanager'))
      await Promise.all([
        ...site.machines.map((machine) => configure(machine, topology)),
        ...shells.map((machine) => placeScalaShell(machine, engine)),
      ])
      tell('prepared')
      await cluster.startAll({ signal, onEvent })
    }
    return cluster
  } catch (error) {
    // First what explains it, then the end of it: the evidence is not removed with the cluster.
    const explained = await explain(error)
    if (explained instanceof LabError && explained.code !== 'cancelled')
      explained.evidence = await keepEvidence(cluster).catch(() => undefined)
    if (keep) await cluster.detach()
    else await cluster.down()
    throw explained
  }
}

/** Less than this is full: a daemon that cannot write its log cannot say so either. */
const fullMiB = 4

async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return (bavail * bsize) / 2 ** 20 < fullMiB
}

/** The error that a full disk is, if that is what was behind another one. */
async function explain(error: unknown): Promise<unknown> {
  const folder = clustersFolder()
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && !(code === 'role-died' && (await isFull(folder)))) return error
  const details = error instanceof LabError ? error.details : undefined
  return errors['no-space']({ folder }, { cause: error, details })
}
