import { relative } from 'node:path'
import { up } from '@flink-lab/cluster-sim/up'
import { allLabs } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import { recordLab } from '@flink-lab/labs/kit/record'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { playView } from '../../render/play.ts'

/** Plays labs with their solutions and keeps what every step printed. */
export default defineCommand<[labs: string[]]>({
  arguments: [{ name: '[labs...]', text: { zh: '实验名（默认全部）', en: 'labs; all without any' } }],
  examples: ['labs record', 'labs record pseudo-cluster'],
  async run({ out, language, say, signal }, [names]) {
    for (const id of names.length > 0 ? names : allLabs()) {
      const lab = await loadLab(id)
      out.line(pc.bold(`${lab.id} — ${say(lab.title)}`))
      const onEvent = playView({ out, language, folder: 'flink', prose: new Map() })
      const files = await recordLab({ lab, up, onEvent, signal })
      out.data({ type: 'recorded', lab: lab.id, files })
      for (const file of files) out.line(`${pc.green('✓')} ${relative(process.cwd(), file)}`)
    }
    return 0
  },
})
