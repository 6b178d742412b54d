import { LabError } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'
import type { DriverChoice, DriverName } from '../driver-choice.ts'
import { settings } from '../settings.ts'
import type { Topology } from '../topology.ts'

/** A driver, and why it is the one. */
export interface Choice {
  driver: DriverName
  reason: Text
}

async function automatic(topology: Pick<Topology, 'hosts'>): Promise<Choice> {
  if (process.platform !== 'linux') {
    const reason = { zh: '这个系统只能用 Docker', en: 'this system has only Docker for it' }
    return { driver: 'docker', reason }
  }
  if (Object.keys(topology.hosts).length === 1) {
    const reason = { zh: '只有一台主机，不需要容器', en: 'one host needs no container' }
    return { driver: 'process', reason }
  }
  try {
    const [{ findAddress }, { connect }] = await Promise.all([
      import('./docker/endpoint.ts'),
      import('./docker/client.ts'),
    ])
    await connect(await findAddress())
    return {
      driver: 'docker',
      reason: { zh: '有多台主机，Docker 引擎可用', en: 'several hosts, and a Docker engine answers' },
    }
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    return { driver: 'process', reason: error.text }
  }
}

/**
 * The driver for a topology: the one asked for, else the one of the settings, else containers where there are
 * several hosts and an engine answers.
 */
export async function chooseDriver(topology: Pick<Topology, 'hosts'>, asked?: DriverChoice): Promise<Choice> {
  if (asked && asked !== 'auto') {
    return { driver: asked, reason: { zh: '由 --driver 指定', en: 'asked for with --driver' } }
  }
  const set = asked ? 'auto' : (await settings()).driver
  if (set && set !== 'auto') return { driver: set, reason: { zh: '由设置指定', en: 'by the settings' } }
  return automatic(topology)
}
