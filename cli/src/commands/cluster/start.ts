import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { clusterView } from '../../render/cluster-events.ts'
import { parseRole, roleArgument } from '../../role-target.ts'

const texts = {
  ready: { zh: '已就绪：', en: 'Ready:' },
} as const

/** Starts one role on a host and waits until it is ready. */
export default defineCommand<[place: string], { cluster?: string }>({
  arguments: [roleArgument],
  options: [clusterOption],
  examples: ['cluster start bigdata111/taskmanager'],
  async run({ out, language, say, signal }, [place], options) {
    const cluster = await attach(options.cluster)
    const { host, role } = parseRole(cluster.topology, place)
    using view = clusterView(out, language)
    await cluster.start(host, role, { signal, onEvent: view.onEvent })
    view[Symbol.dispose]()
    out.data({ type: 'result', host, role, state: 'ready' })
    out.line(`${pc.green('✓')} ${say(texts.ready)} ${host}/${role}`)
    return 0
  },
})
