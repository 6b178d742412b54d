import { allStates } from '../../state-file.ts'
import { connect, type Docker, unlessGone } from './client.ts'
import { findAddress } from './endpoint.ts'
import { homeHash, homeLabel, markLabel } from './labels.ts'

/**
 * Removes the containers, networks and volumes that carry a label, and nothing else.
 * @returns how many containers there were
 */
export async function removeLabelled(docker: Docker, label: string): Promise<number> {
  const filters = { label: [label] }
  const containers = await docker.listContainers({ all: true, filters })
  // One by one: up to Docker 20.10, which Debian and Ubuntu still have, the engine comes to a deadlock when containers
  // leave a network at the same moment (libnetwork: getSvcRecords waits for the controller's lock with the network's in
  // hand, processEndpointDelete the other way round), and answers nobody until it is killed.
  for (const { Id } of containers) await unlessGone(docker.getContainer(Id).remove({ force: true, v: true }))
  const networks = await docker.listNetworks({ filters })
  await Promise.all(networks.map(({ Id }) => unlessGone(docker.getNetwork(Id).remove())))
  const { Volumes: volumes } = await docker.listVolumes({ filters })
  await Promise.all((volumes ?? []).map(({ Name }) => unlessGone(docker.getVolume(Name).remove())))
  return containers.length
}

/** Removes what belongs to this lab home but to none of its clusters: its folder was deleted by hand. */
export async function endStrays(): Promise<number> {
  let docker: Docker
  try {
    docker = await connect(await findAddress())
  } catch {
    // Without an engine there is nothing to remove.
    return 0
  }
  const filters = { label: [`${homeLabel}=${homeHash()}`] }
  const known = new Set((await allStates()).map(({ mark }) => mark))
  const { Volumes: volumes } = await docker.listVolumes({ filters })
  const labelled = [
    ...(await docker.listContainers({ all: true, filters })),
    ...(await docker.listNetworks({ filters })),
    ...(volumes ?? []),
  ]
  const strays = new Set(labelled.map(({ Labels: labels }) => labels?.[markLabel] ?? ''))
  let ended = 0
  for (const mark of strays) {
    if (mark && !known.has(mark)) ended += await removeLabelled(docker, `${markLabel}=${mark}`)
  }
  return ended
}
