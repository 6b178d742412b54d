import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'
import { parseRole, roleArgument } from '../../role-target.ts'

const texts = {
  stopped: { zh: '已停止：', en: 'Stopped:' },
  again: { zh: '再启动：', en: 'To start it again:' },
} as const

/** Stops one role on a host; the rest of the cluster goes on. */
export default defineCommand<[place: string], { cluster?: string }>({
  arguments: [roleArgument],
  options: [clusterOption],
  examples: ['cluster stop bigdata111/taskmanager'],
  async run({ out, say }, [place], options) {
    const cluster = await attach(options.cluster)
    const { host, role } = parseRole(cluster.topology, place)
    await cluster.stop(host, role)
    out.data({ host, role, state: 'stopped' })
    out.line(`${say(texts.stopped)} ${host}/${role}`)
    out.line(`${say(texts.again)} npx flink-lab cluster start ${host}/${role}`)
    return 0
  },
})
