import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { MountSettings } from 'dockerode'
import type { Docker } from './client.ts'
import { hostPaths } from './paths.ts'

/**
 * True where the engine can lay a host's changes over the cached Flink. Desktop's virtual machine and rootless
 * engines may not; there each host has a copy.
 */
export async function canOverlay(docker: Docker, engine: Engine): Promise<boolean> {
  // Overlay options are a list with these separators.
  if (process.platform !== 'linux' || /[,:\\]/.test(engine.flink.home)) return false
  const { OperatingSystem: system, SecurityOptions: security = [] } = await docker.info()
  return !/Docker Desktop/.test(system) && !security.some((option: string) => /rootless|userns/.test(option))
}

/**
 * A host's own Flink folder: the cache below, the host's changes above (overlayfs). It costs no disk and no time,
 * the scripts see real files, and neither `scp -r` nor an editor can reach the cache.
 */
export async function flinkVolume(
  docker: Docker,
  engine: Engine,
  name: string,
  labels: Record<string, string>,
): Promise<MountSettings> {
  const make = async (part: string) => {
    await docker.createVolume({ Name: `${name}-${part}`, Labels: labels })
    return (await docker.getVolume(`${name}-${part}`).inspect()).Mountpoint
  }
  const [upper, work] = await Promise.all([make('upper'), make('work')])
  const o = `lowerdir=${engine.flink.home},upperdir=${upper},workdir=${work}`
  await docker.createVolume({
    Name: `${name}-flink`,
    Driver: 'local',
    DriverOpts: { type: 'overlay', device: 'overlay', o },
    Labels: labels,
  })
  return {
    Type: 'volume',
    Source: `${name}-flink`,
    Target: hostPaths(engine).flinkHome,
    VolumeOptions: { NoCopy: true, Labels: labels, DriverConfig: { Name: 'local', Options: {} } },
  }
}

/** Where the distribution is mounted for the copy that stands in for the volume. */
export const flinkToCopy = (engine: Engine) => join('/opt/flink-lab', `flink-${engine.flink.version}`)
