import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { Container, MountSettings } from 'dockerode'
import { create as tar } from 'tar'
import { roleNamed } from '../../roles/registered.ts'
import type { ClusterState } from '../../state.ts'
import { layOutHadoop } from '../process/unpack-hadoop.ts'
import type { Docker } from './client.ts'
import { writeLogin } from './environment.ts'
import { flinkToCopy, flinkVolume } from './flink-volume.ts'
import { hostLabel, labelsOf } from './labels.ts'
import { tmpfsMounts } from './limited-folders.ts'
import { hostPaths, mountsOf, sharedFolder } from './paths.ts'

const MiB = 1024 * 1024
/** For what students run beside the daemons, daemons that they start with the stock sizes, and files kept in memory. */
const spareMiB = 2048
/** Threads count as processes; a TaskManager has about 100. */
const pidsLimit = 4096

/** What all hosts of a cluster have in common. */
export interface HostRequest {
  docker: Docker
  state: ClusterState
  image: string
  network: string
  archives: string
  /** Begins the names of this cluster's containers and volumes. */
  prefix: string
  overlay: boolean
}

/** MiB a host may use: what its daemons need, and room to work. */
function memoryLimit(state: ClusterState, name: string): number {
  const roles = (state.topology.hosts[name] ?? []).map(roleNamed)
  const daemons = roles.map((role) => (state.topology.memory?.[role.name] ?? role.memory) + role.overhead)
  return spareMiB + Math.ceil(1.5 * daemons.reduce((sum, each) => sum + each, 0))
}

/** Ports that a browser on this machine can reach: the topology's web pages. */
function webPorts({ topology }: ClusterState, name: string): number[] {
  return (topology.hosts[name] ?? []).map(roleNamed).flatMap(({ web }) => web ?? [])
}

async function mountsFor(request: HostRequest, name: string, shared: string): Promise<MountSettings[]> {
  const { docker, state, archives, prefix, overlay } = request
  const bind = (Target: string, Source: string, ReadOnly: boolean): MountSettings => ({
    Type: 'bind',
    Source,
    Target,
    ReadOnly,
  })
  const fixed = Object.entries(mountsOf(state.engine, archives)).map(([to, from]) => bind(to, from, true))
  const flink = overlay
    ? await flinkVolume(docker, state.engine, `${prefix}-${name}`, labelsOf(state))
    : bind(flinkToCopy(state.engine), state.engine.flink.home, true)
  return [...fixed, flink, bind(sharedFolder, shared, false)]
}

/** Writes the host's own files: its login and its Hadoop home. */
async function putFiles(
  container: Container,
  engine: Engine,
  staging: string,
  environment: Record<string, string>,
): Promise<void> {
  const { hadoopHome, pids } = hostPaths(engine)
  await Promise.all([
    writeLogin(staging, environment),
    layOutHadoop(join(staging, hadoopHome)),
    mkdir(join(staging, pids), { recursive: true }),
  ])
  // Without their owner here, the files belong to root there.
  const archive = tar({ cwd: staging, portable: true, noMtime: true }, ['.'])
  await container.putArchive(archive as unknown as NodeJS.ReadableStream, { path: '/' })
}

/** Makes and starts one host's container. */
export async function startContainer(
  request: HostRequest,
  name: string,
  folder: string,
  environment: Record<string, string>,
): Promise<Container> {
  const { docker, state, image, network, prefix } = request
  const shared = join(folder, 'shared')
  const staging = join(folder, 'files')
  await Promise.all([shared, staging].map((path) => mkdir(path, { recursive: true })))
  const ports = webPorts(state, name).map((port) => `${port}/tcp`)
  const memory = memoryLimit(state, name) * MiB
  const container = await docker.createContainer({
    name: `${prefix}-${name}`,
    Image: image,
    Hostname: name,
    Labels: { ...labelsOf(state), [hostLabel]: name },
    ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
    HostConfig: {
      NetworkMode: network,
      Mounts: await mountsFor(request, name, shared),
      Tmpfs: tmpfsMounts(),
      Memory: memory,
      MemorySwap: memory,
      NanoCpus: availableParallelism() * 1e9,
      PidsLimit: pidsLimit,
      SecurityOpt: ['no-new-privileges'],
      PortBindings: Object.fromEntries(ports.map((port) => [port, [{ HostIp: '127.0.0.1', HostPort: '' }]])),
    },
    NetworkingConfig: { EndpointsConfig: { [network]: { Aliases: [name] } } },
  })
  await putFiles(container, state.engine, staging, environment)
  await container.start()
  return container
}
