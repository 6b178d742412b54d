import { relative } from 'node:path'
import type { DriverChoice } from '@flink-lab/cluster-sim/driver-choice'
import { up } from '@flink-lab/cluster-sim/up'
import { allLabs } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import { recordLab } from '@flink-lab/labs/kit/record'
import { driverOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { playView } from '../../render/play.ts'

const texts = {
  common: { zh: '没有与 recorded/process/ 不同的输出。', en: 'No output differs from recorded/process/.' },
} as const

/** Plays labs with their solutions and keeps what every step printed. */
export default defineCommand<[labs: string[]], { driver?: DriverChoice }>({
  arguments: [{ name: '[labs...]', text: { zh: '实验名（默认全部）', en: 'labs; all without any' } }],
  options: [driverOption],
  examples: ['labs record', 'labs record pseudo-cluster', 'labs record full-cluster --driver docker'],
  async run({ out, language, say, signal }, [names], { driver }) {
    for (const id of names.length > 0 ? names : allLabs()) {
      const lab = await loadLab(id)
      out.line(pc.bold(`${lab.id} — ${say(lab.title)}`))
      const onEvent = playView({ out, language, folder: 'flink', prose: new Map() })
      const files = await recordLab({
        lab,
        up: (topology, options) => up(topology, { ...options, driver }),
        onEvent,
        signal,
      })
      out.data({ type: 'recorded', lab: lab.id, files })
      for (const file of files) out.line(`${pc.green('✓')} ${relative(process.cwd(), file)}`)
      if (files.length === 0) out.line(`${pc.green('✓')} ${say(texts.common)}`)
    }
    return 0
  },
})
