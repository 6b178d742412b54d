import { targetName } from '@flink-lab/cluster-sim/faults/fault'
import { attach } from '@flink-lab/cluster-sim/registry'
import { parseTarget } from '@flink-lab/cluster-sim/target'
import { clusterOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { clusterView } from '../../render/cluster-events.ts'
import { targetArgument } from '../../role-target.ts'

const texts = {
  nothing: { zh: '没有需要恢复的故障。', en: 'There is no fault to heal.' },
  healed: { zh: '已恢复：', en: 'Healed:' },
} as const

/** Ends faults; what was killed is started again. Without a target: all of them. */
export default defineCommand<[target: string | undefined], { cluster?: string }>({
  arguments: [targetArgument('[target]')],
  options: [clusterOption],
  examples: ['cluster heal', 'cluster heal bigdata111/taskmanager'],
  async run({ out, language, say, signal }, [place], options) {
    const cluster = await attach(options.cluster)
    const target = place === undefined ? undefined : parseTarget(cluster.topology, place)
    using view = clusterView(out, language)
    const healed = await cluster.heal(target, { signal, onEvent: view.onEvent })
    view[Symbol.dispose]()
    out.data({ type: 'result', healed })
    for (const fault of healed)
      out.line(`${pc.green('✓')} ${say(texts.healed)} ${fault.kind} ${targetName(fault)}`)
    if (healed.length === 0) out.line(say(texts.nothing))
    return 0
  },
})
