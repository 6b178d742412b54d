import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { ClusterState } from '../../state.ts'
import { clustersFolder } from '../../state-file.ts'
import { destroyCluster, makeFolder, newState, siteOf, tokenOf } from '../cluster-folder.ts'
import type { Driver, Site, SiteRequest } from '../driver.ts'
import { endMarked } from '../process/reap.ts'
import { archivesFolder } from './archives-folder.ts'
import { connect, type Docker } from './client.ts'
import { type HostRequest, startContainer } from './container.ts'
import { DockerHost } from './docker-host.ts'
import { findAddress } from './endpoint.ts'
import { hostEnvironment } from './environment.ts'
import { dockerErrors } from './errors.ts'
import { canOverlay, flinkToCopy } from './flink-volume.ts'
import { ensureImage } from './image.ts'
import { labelsOf, markLabel } from './labels.ts'
import { hostPaths, mountsOf } from './paths.ts'
import { refused } from './refused.ts'
import { endStrays, removeLabelled } from './remove.ts'

const prefixOf = (state: ClusterState) => `flink-lab-${tokenOf(state)}`
const hostFolder = (state: ClusterState, name: string) => join(clustersFolder(), state.id, 'hosts', name)

async function addressOf(docker: Docker, state: ClusterState, name: string) {
  const container = docker.getContainer(`${prefixOf(state)}-${name}`)
  const { NetworkSettings: network } = await container.inspect()
  const published = Object.entries(network.Ports ?? {}).flatMap(([port, bindings]): [number, number][] => {
    const to = Number(bindings?.[0]?.HostPort)
    return to ? [[Number.parseInt(port, 10), to]] : []
  })
  const address = network.Networks[prefixOf(state)]?.IPAddress ?? ''
  return { name, container, address, published: new Map(published) }
}

async function hostsOf(docker: Docker, state: ClusterState, archives: string): Promise<DockerHost[]> {
  const found = await Promise.all(
    Object.keys(state.topology.hosts).map((name) => addressOf(docker, state, name)),
  )
  return Promise.all(
    found.map(async (host) => {
      return new DockerHost({
        ...host,
        docker,
        peers: found.filter((other) => other !== host).map(({ address }) => address),
        engine: state.engine,
        environment: await hostEnvironment(host.name, state.mark, state.engine, archives),
        shared: join(hostFolder(state, host.name), 'shared'),
        mounts: mountsOf(state.engine, archives),
      })
    }),
  )
}

/** The last touches that need the containers running: names of all hosts, folders, and the copy where there is no overlay. */
async function settle(hosts: readonly DockerHost[], engine: Engine, overlay: boolean): Promise<void> {
  const { flinkHome } = hostPaths(engine)
  // Before Docker's own names for the same addresses, so that a look-up by address gives the notes' names.
  const names = hosts.map(({ name, address }) => `${address} ${name}\n`).join('')
  const copy = overlay ? '' : `mkdir -p "$1" && cp -a '${flinkToCopy(engine)}/.' "$1" &&`
  const script = `cat >>/etc/hosts && ${copy} mkdir -p "$1/log"`
  await Promise.all(
    hosts.map(async (host) => {
      const argv = ['/bin/bash', '-c', script, 'settle', flinkHome]
      const { exitCode, output } = await host.exec(argv, { input: names, cwd: '/', timeout: 300_000 })
      if (exitCode !== 0) throw dockerErrors['docker-refused']({ reason: output.slice(0, 500) })
    }),
  )
}

/** The engine, the hosts' image, and the archives that fit it. */
async function prepare(engine: Engine, options?: Pick<SiteRequest, 'onProgress' | 'signal'>) {
  const address = await findAddress()
  const docker = await connect(address)
  const image = await ensureImage(docker, options)
  const archives = archivesFolder(engine, image.id)
  await mkdir(archives, { recursive: true })
  return { address, docker, image, archives }
}

async function create(request: SiteRequest): Promise<Site> {
  const { engine } = request
  const { address, docker, image, archives } = await prepare(engine, request)
  await mkdir(clustersFolder(), { recursive: true })
  const state = newState(request, { driver: 'docker', block: 0, docker: { address, image: image.id } })
  await makeFolder(state)
  try {
    const network = prefixOf(state)
    await docker.createNetwork({ Name: network, CheckDuplicate: true, Labels: labelsOf(state) })
    const overlay = await canOverlay(docker, engine)
    const common: HostRequest = {
      docker,
      state,
      image: image.id,
      network,
      archives,
      prefix: network,
      overlay,
    }
    await Promise.all(
      Object.keys(state.topology.hosts).map(async (name) => {
        const environment = await hostEnvironment(name, state.mark, engine, archives)
        await startContainer(common, name, hostFolder(state, name), environment)
      }),
    )
    const hosts = await hostsOf(docker, state, archives)
    await settle(hosts, engine, overlay)
    return siteOf(dockerDriver, state, hosts)
  } catch (error) {
    await destroyCluster(dockerDriver, state)
    throw refused(error, address)
  }
}

async function open(state: ClusterState): Promise<Site> {
  const docker = await connect(state.docker?.address ?? (await findAddress()))
  const archives = archivesFolder(state.engine, state.docker?.image ?? '')
  return siteOf(dockerDriver, state, await hostsOf(docker, state, archives))
}

/** Hosts as containers on a network of the cluster's own. */
export const dockerDriver: Driver = {
  name: 'docker',
  archives: async (engine, options) => (await prepare(engine, options)).archives,
  create,
  open,
  async destroy(state) {
    const docker = await connect(state.docker?.address ?? (await findAddress()))
    const removed = await removeLabelled(docker, `${markLabel}=${state.mark}`)
    // Programs that ran for the cluster on this machine: clients of a grader.
    return removed + (await endMarked((mark) => mark === state.mark))
  },
  endStrays,
}
