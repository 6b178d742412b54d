import { listEngine } from '@flink-lab/engine/list'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { table } from '../../render/table.ts'
import { formatBytes } from '../../render/units.ts'

const states = {
  installed: { zh: '已安装', en: 'installed' },
  missing: { zh: '未安装', en: 'missing' },
  outdated: { zh: '需更新', en: 'outdated' },
} as const
const onDemand = { zh: '（用到时安装）', en: '(when first needed)' }

/** Every pinned distribution and whether it is here. */
export default defineCommand({
  examples: ['engine list'],
  async run({ out, say }) {
    const entries = await listEngine()
    out.data({ distributions: entries })
    const color = { installed: pc.green, missing: pc.yellow, outdated: pc.yellow }
    out.line(
      table(
        entries.map((entry) => [
          entry.name,
          entry.version,
          color[entry.state](say(states[entry.state])) + (entry.when === 'on-demand' ? say(onDemand) : ''),
          formatBytes(entry.size),
          pc.dim(entry.home),
        ]),
      ),
    )
    return 0
  },
})
