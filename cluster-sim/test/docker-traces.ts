import { readFile } from 'node:fs/promises'
import { connect } from '../src/drivers/docker/client.ts'
import { findAddress } from '../src/drivers/docker/endpoint.ts'

/** Everything an engine has, whoever's it is, so that before and after can be compared. */
export async function dockerTraces(): Promise<Record<string, string[]>> {
  const docker = await connect(await findAddress())
  const containers = await docker.listContainers({ all: true })
  const networks = await docker.listNetworks()
  const { Volumes: volumes } = await docker.listVolumes()
  const { DockerRootDir: root } = await docker.info()
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '')
  return {
    containers: containers.flatMap(({ Names: names }) => names).sort(),
    networks: networks.map(({ Name: name }) => name).sort(),
    volumes: (volumes ?? []).map(({ Name: name }) => name).sort(),
    // The machine may run another engine beside this one.
    mounts: mounts.filter((path) => path.startsWith(`${root}/`)).sort(),
  }
}
