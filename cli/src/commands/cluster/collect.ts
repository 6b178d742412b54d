import { stat } from 'node:fs/promises'
import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'
import { formatBytes } from '../../render/units.ts'

const texts = {
  written: { zh: '已写入', en: 'Written to' },
  holds: {
    zh: '里面是配置、命令行、退出码、日志、线程栈和版本；不含你自己的文件。',
    en: 'It holds configuration, command lines, exit codes, logs, thread stacks and versions; none of your own files.',
  },
} as const

/** Packs what explains a cluster's state, to attach to a question. */
export default defineCommand<[file: string | undefined], { cluster?: string }>({
  arguments: [
    {
      name: '[file]',
      text: { zh: '归档文件（默认在当前文件夹）', en: 'the archive; default: in this folder' },
    },
  ],
  options: [clusterOption],
  examples: ['cluster collect', 'cluster collect evidence.tar.gz'],
  async run({ out, say }, [file], options) {
    const cluster = await attach(options.cluster)
    const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
    const written = await cluster.collect(file ?? `flink-lab-${cluster.id}-${moment}.tar.gz`)
    const { size } = await stat(written)
    out.data({ file: written, bytes: size })
    out.line(`${say(texts.written)} ${written} (${formatBytes(size)})`)
    out.line(say(texts.holds))
    return 0
  },
})
