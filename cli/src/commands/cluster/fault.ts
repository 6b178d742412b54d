import { errors } from '@flink-lab/cluster-sim/faults/errors'
import { type FaultKind, faultKinds, targetName } from '@flink-lab/cluster-sim/faults/fault'
import { attach } from '@flink-lab/cluster-sim/registry'
import { parseTarget } from '@flink-lab/cluster-sim/target'
import { closest } from 'fastest-levenshtein'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'
import { parseDuration } from '../../duration.ts'
import { formatDuration } from '../../render/units.ts'
import { targetArgument } from '../../role-target.ts'

const texts = {
  made: { zh: '已制造故障：', en: 'Broken:' },
  heals: { zh: '自动恢复还剩', en: 'heals by itself in' },
  heal: { zh: '恢复：', en: 'To heal it:' },
} as const

/** Breaks a host or one daemon for real, for a while or until `heal`. */
export default defineCommand<[kind: string, target: string], { cluster?: string; for?: string }>({
  arguments: [
    {
      name: '<kind>',
      text: {
        zh: 'kill 杀进程、pause 暂停、partition 断网、slow 限速、disk-full 磁盘满',
        en: 'kill, pause, partition, slow or disk-full',
      },
    },
    targetArgument('<target>'),
  ],
  options: [
    {
      flags: '--for <time>',
      text: { zh: '到时自动恢复，如 30s、2m', en: 'heal by itself after this time: 30s, 2m' },
    },
    clusterOption,
  ],
  examples: [
    'cluster fault kill bigdata111/taskmanager',
    'cluster fault pause bigdata111/jobmanager --for 30s',
  ],
  async run({ out, say }, [name, place], options) {
    const kind = faultKind(name)
    const limit = options.for === undefined ? undefined : parseDuration(options.for)
    const cluster = await attach(options.cluster)
    const fault = await cluster.fault(kind, parseTarget(cluster.topology, place), limit)
    const target = targetName(fault)
    out.data({ cluster: cluster.id, fault })
    out.line(`${say(texts.made)} ${kind} ${target}`)
    if (limit !== undefined) out.line(`${say(texts.heals)} ${formatDuration(limit)}`)
    out.line(`${say(texts.heal)} npx flink-lab cluster heal ${target}`)
    return 0
  },
})

function faultKind(name: string): FaultKind {
  const kind = faultKinds.find((known) => known === name)
  if (!kind) throw errors['unknown-fault']({ name, nearest: closest(name, faultKinds), known: faultKinds })
  return kind
}
