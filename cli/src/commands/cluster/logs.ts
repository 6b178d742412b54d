import { setTimeout } from 'node:timers/promises'
import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { added } from '../../render/added.ts'

interface Options {
  cluster?: string
  follow?: boolean
  lines?: string
}

/** How often a followed log is looked at, in milliseconds. */
const lookEvery = 500

/** The last lines of one daemon's log, or of each daemon on a host. */
export default defineCommand<[place: string], Options>({
  arguments: [
    {
      name: '<host/role>',
      text: { zh: '如 bigdata111/taskmanager，或只写主机', en: 'bigdata111/taskmanager, or a host alone' },
    },
  ],
  options: [
    clusterOption,
    { flags: '-f, --follow', text: { zh: '持续显示新的日志', en: 'go on showing what is added' } },
    { flags: '-n, --lines <number>', text: { zh: '行数（默认 200）', en: 'how many lines (200)' } },
  ],
  examples: ['cluster logs bigdata111/jobmanager', 'cluster logs bigdata111/taskmanager -f'],
  async run({ out, signal }, [place], options) {
    const cluster = await attach(options.cluster)
    const [name = '', role] = place.split('/')
    const host = cluster.host(name)
    const roles = role ? [role] : (cluster.topology.hosts[host.name] ?? [])
    const lines = options.lines === undefined ? undefined : Number.parseInt(options.lines, 10)
    const seen = new Map<string, string>()
    const look = async () => {
      for (const each of roles) {
        const log = await cluster.logs(host.name, each, lines)
        const fresh = added(seen.get(each) ?? '', log)
        seen.set(each, log)
        if (!fresh) continue
        out.data({ type: 'log', host: host.name, role: each, text: fresh })
        if (roles.length > 1) out.line(pc.bold(`==> ${host.name}/${each} <==`))
        out.raw(fresh.endsWith('\n') ? fresh : `${fresh}\n`)
      }
    }
    await look()
    // Following ends with Ctrl-C, which is no failure.
    while (options.follow && !signal.aborted) {
      await setTimeout(lookEvery, undefined, { signal }).catch(() => {})
      if (!signal.aborted) await look()
    }
    return 0
  },
})
