import { settings, settingValues } from '@flink-lab/cluster-sim/settings'
import { defineCommand } from '../../command.ts'
import { table } from '../../render/table.ts'

/** The settings, and what each can be. */
export default defineCommand({
  examples: ['config get', 'config get --json'],
  async run({ out }) {
    const now = await settings()
    out.data({ settings: now })
    const rows = Object.entries(settingValues).map(([name, values]) => [
      name,
      now[name as keyof typeof now] ?? values[0] ?? '',
      `(${values.join(', ')})`,
    ])
    out.line(table(rows))
    return 0
  },
})
