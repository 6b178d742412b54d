import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'

/** A shell on a host, as if logged in there; Ctrl-C belongs to what runs in it. */
export default defineCommand<[host: string], { cluster?: string }>({
  arguments: [{ name: '<host>', text: { zh: '主机名：bigdata111', en: 'host: bigdata111' } }],
  options: [clusterOption],
  examples: ['shell bigdata111'],
  async run({ lendTerminal, signal }, [name], options) {
    const cluster = await attach(options.cluster)
    const host = cluster.host(name)
    return lendTerminal(() => host.shell({ signal }))
  },
})
