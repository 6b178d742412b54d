import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errors } from '../../errors.ts'
import { hostsOf } from '../../layout.ts'
import type { ClusterState } from '../../state.ts'
import { clustersFolder, readState } from '../../state-file.ts'
import { destroyCluster, makeFolder, newState, siteOf } from '../cluster-folder.ts'
import type { Driver, Site, SiteRequest } from '../driver.ts'
import { allEnded } from './all-ended.ts'
import { hostEnvironment } from './host-environment.ts'
import { makeHost } from './host-folder.ts'
import { type HostPaths, hostPaths } from './host-paths.ts'
import { freeBlock, takeBlock } from './leases.ts'
import { ProcessHost } from './process-host.ts'
import { endMarked, endStrays } from './reap.ts'

/** Last byte of a host's address: the notes' bigdata111 is 127.0.n.111; other names follow from 11 on. */
function lastByte(name: string, index: number): number {
  const number = Number(name.match(/(\d+)$/)?.[1])
  return number > 0 && number < 255 && number !== 11 + index ? number : 11 + index
}

function addresses(topology: ClusterState['topology'], block: number): Map<string, string> {
  return new Map(
    Object.keys(topology.hosts).map((name, index) => [name, `127.0.${block}.${lastByte(name, index)}`]),
  )
}

/** Every host's places. */
function pathsOf({ id, topology, block, engine }: ClusterState): HostPaths[] {
  const hosts = join(clustersFolder(), id, 'hosts')
  const dataNodes = hostsOf(topology, 'datanode')
  return [...addresses(topology, block)].map(([name, address]) =>
    hostPaths(hosts, name, address, engine, Math.max(0, dataNodes.indexOf(name))),
  )
}

async function openSite(state: ClusterState): Promise<Site> {
  const machines = await Promise.all(
    pathsOf(state).map(async (paths) => {
      return new ProcessHost(
        paths,
        state.engine,
        await hostEnvironment(paths, state.engine, state.mark),
        state.mark,
      )
    }),
  )
  return siteOf(processDriver, state, machines)
}

async function create(request: SiteRequest): Promise<Site> {
  if (process.platform !== 'linux') throw errors['no-loopback-network']({ platform: process.platform })
  const { engine } = request
  const folder = join(clustersFolder(), request.state.id)
  await mkdir(clustersFolder(), { recursive: true })
  const block = await takeBlock(folder, async (path) => (await readState(path)) !== undefined)
  const state = newState(request, { driver: 'process', block })
  try {
    await makeFolder(state)
  } catch (error) {
    await freeBlock(block, folder)
    throw error
  }
  const names = addresses(state.topology, block)
  try {
    await allEnded(pathsOf(state).map((paths) => makeHost(paths, engine, { mark: state.mark, names })))
  } catch (error) {
    await destroyCluster(processDriver, state)
    throw error
  }
  return openSite(state)
}

/** Hosts without containers: a folder and a loopback address each. No Docker, no root. */
export const processDriver: Driver = {
  name: 'process',
  archives: async ({ archives }) => archives,
  create,
  open: openSite,
  async destroy(state) {
    const ended = await endMarked((mark) => mark === state.mark)
    await freeBlock(state.block, join(clustersFolder(), state.id))
    return ended
  },
  endStrays,
}
