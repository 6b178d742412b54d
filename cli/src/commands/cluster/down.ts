import { attach } from '@flink-lab/cluster-sim/registry'
import { defineCommand } from '../../command.ts'

const texts = {
  done: { zh: '已停止：', en: 'Stopped:' },
} as const

/** Stops a cluster with everything that was started on it, and removes its hosts. */
export default defineCommand<[name: string | undefined]>({
  arguments: [{ name: '[name]', text: { zh: '集群名（只有一个时可省略）', en: 'its name, if several run' } }],
  examples: ['cluster down', 'cluster down pseudo'],
  async run({ out, say }, [name]) {
    const cluster = await attach(name)
    await cluster.down()
    out.data({ stopped: cluster.id })
    out.line(`${say(texts.done)} ${cluster.id}`)
    return 0
  },
})
