import { setTimeout } from 'node:timers/promises'
import type { ClusterStatus } from '@flink-lab/cluster-sim/cluster'
import { list } from '@flink-lab/cluster-sim/registry'
import type { Language } from '@flink-lab/engine/text'
import { defineCommand } from '../../command.ts'
import { drawStatus, renderStatus } from '../../render/cluster-status.ts'

const texts = {
  none: { zh: '没有正在运行的集群。启动一个：', en: 'No cluster is running. Start one:' },
} as const

/** Milliseconds between two looks; measuring memory makes the kernel walk every page of a process. */
const lookEvery = 1500

/** Every running cluster, host by host. */
export default defineCommand<[], { watch?: boolean }>({
  options: [{ flags: '-w, --watch', text: { zh: '持续刷新，直到 Ctrl-C', en: 'go on until Ctrl-C' } }],
  examples: ['cluster status', 'cluster status --watch', 'cluster status --json'],
  async run({ out, language, signal }, _, { watch }) {
    if (!watch) {
      const clusters = await list()
      out.data({ clusters })
      out.line(page(clusters, language))
      return 0
    }
    using screen = await redrawn((text) => out.line(text))
    // Watching ends with Ctrl-C, which is no failure.
    while (!signal.aborted) {
      const clusters = await list()
      out.data({ clusters })
      if (!out.json) screen.show(page(clusters, language))
      await setTimeout(lookEvery, undefined, { signal }).catch(() => {})
    }
    return 0
  },
})

function page(clusters: readonly ClusterStatus[], language: Language): string {
  if (clusters.length === 0) return `${texts.none[language]} npx flink-lab cluster up pseudo`
  return clusters
    .map((status) => [drawStatus(status), renderStatus(status, language)].filter(Boolean).join('\n'))
    .join('\n\n')
}

/** On a terminal each page takes the place of the one before; elsewhere, or without a size, they follow each other. */
async function redrawn(line: (text: string) => void): Promise<Disposable & { show(text: string): void }> {
  if (!process.stdout.isTTY || !process.stdout.columns)
    return { show: (text) => line(`${text}\n`), [Symbol.dispose]() {} }
  const { createLogUpdate } = await import('log-update')
  const update = createLogUpdate(process.stdout)
  return { show: update, [Symbol.dispose]: () => update.done() }
}
