import type { DriverChoice } from '@flink-lab/cluster-sim/driver-choice'
import { withMemory } from '@flink-lab/cluster-sim/memory'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { driverOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { clusterView } from '../../render/cluster-events.ts'
import { renderStatus } from '../../render/cluster-status.ts'
import { progressView } from '../../render/progress.ts'
import { renderTopology } from '../../render/topology.ts'
import { formatDuration } from '../../render/units.ts'

const texts = {
  up: { zh: '集群已启动，用时', en: 'The cluster is up after' },
  shell: { zh: '进入主机：', en: 'A shell on a host:' },
  down: { zh: '停止：', en: 'To stop it:' },
} as const

interface Options {
  driver?: DriverChoice
  bare?: boolean
  keep?: boolean
  name?: string
  memory?: string
}

/** Starts a cluster that outlives this command. */
export default defineCommand<[topology: string], Options>({
  arguments: [
    {
      name: '<topology>',
      text: {
        zh: '拓扑名：pseudo、full、yarn、ha、compare；带一个 Kafka：pseudo-kafka 等',
        en: 'its topology: pseudo, full, yarn, ha, compare; with a Kafka broker: pseudo-kafka and so on',
      },
    },
  ],
  options: [
    driverOption,
    {
      flags: '--bare',
      text: {
        zh: '只有主机和安装包，不配置也不启动',
        en: 'hosts and distributions only: nothing configured, nothing started',
      },
    },
    { flags: '--keep', text: { zh: '启动失败时保留现场', en: 'keep a cluster that failed to start' } },
    {
      flags: '--memory <sizes>',
      text: {
        zh: '堆内存：按角色的 MiB，或整体倍数，如 taskmanager=512 或 1.5x',
        en: 'heaps in MiB by role, or a scale for all: taskmanager=512,jobmanager=256 or 1.5x',
      },
    },
    { flags: '--name <name>', text: { zh: '集群的名字', en: 'a name for the cluster' } },
  ],
  examples: [
    'cluster up pseudo',
    'cluster up pseudo --driver docker',
    'cluster up pseudo --bare --name mine',
    'cluster up pseudo --memory taskmanager=512',
  ],
  async run({ out, language, say, signal }, [name], { driver, bare, keep, name: clusterName, memory }) {
    const named = topologyNamed(name)
    const topology = memory === undefined ? named : withMemory(named, memory)
    const began = performance.now()
    out.note(renderTopology(topology))
    using view = clusterView(out, language)
    using progress = progressView(out, language)
    await using cluster = await up(topology, {
      name: clusterName,
      driver,
      bare,
      keep,
      signal,
      onEvent: view.onEvent,
      onProgress: progress.onProgress,
    })
    signal.throwIfAborted()
    await cluster.detach()
    view[Symbol.dispose]()
    progress[Symbol.dispose]()
    const status = await cluster.status()
    const [host] = Object.keys(topology.hosts)
    out.data({ type: 'result', cluster: status })
    out.line(renderStatus(status, language))
    out.line(`\n${pc.green('✓')} ${say(texts.up)} ${formatDuration(performance.now() - began)}`)
    out.line(`${say(texts.shell)} npx flink-lab shell ${host}`)
    out.line(`${say(texts.down)} npx flink-lab cluster down ${cluster.id}`)
    return 0
  },
})
