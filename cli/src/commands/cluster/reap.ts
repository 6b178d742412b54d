import { reap } from '@flink-lab/cluster-sim/registry'
import { defineCommand } from '../../command.ts'

const texts = {
  nothing: { zh: '没有残留。', en: 'Nothing was left behind.' },
  clusters: { zh: '已清理集群：', en: 'Clusters cleared away:' },
  processes: { zh: '已结束的进程数：', en: 'Processes ended:' },
} as const

/** Ends what interrupted commands left behind; with --all running clusters too. */
export default defineCommand<[], { all?: boolean }>({
  options: [{ flags: '--all', text: { zh: '正在运行的集群也一并停止', en: 'running clusters too' } }],
  examples: ['cluster reap', 'cluster reap --all'],
  sweep: false,
  async run({ out, say }, _, { all }) {
    const { clusters, processes } = await reap({ all })
    out.data({ clusters, processes })
    if (clusters.length > 0) out.line(`${say(texts.clusters)} ${clusters.join(', ')}`)
    out.line(processes > 0 ? `${say(texts.processes)} ${processes}` : say(texts.nothing))
    return 0
  },
})
