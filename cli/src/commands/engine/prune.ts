import { pruneEngine } from '@flink-lab/engine/prune'
import { defineCommand } from '../../command.ts'
import { formatBytes } from '../../render/units.ts'

const texts = {
  removed: { zh: '已删除', en: 'removed' },
  would: { zh: '将会删除', en: 'would remove' },
  nothing: { zh: '没有可删除的。', en: 'There is nothing to remove.' },
} as const

/** Removes what the manifest no longer names. */
export default defineCommand<[], { dryRun?: boolean }>({
  options: [{ flags: '--dry-run', text: { zh: '只说要删除什么', en: 'only say what would be removed' } }],
  examples: ['engine prune --dry-run'],
  async run({ out, say }, _, { dryRun }) {
    const pruned = await pruneEngine({ dryRun })
    out.data({ pruned, dryRun: dryRun ?? false })
    for (const { path, size } of pruned) {
      out.line(`${say(dryRun ? texts.would : texts.removed)} ${path} (${formatBytes(size)})`)
    }
    if (pruned.length === 0) out.line(say(texts.nothing))
    return 0
  },
})
