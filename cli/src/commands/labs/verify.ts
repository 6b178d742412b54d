import { up } from '@flink-lab/cluster-sim/up'
import { allLabs } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import { startProgramTools } from '@flink-lab/labs/kit/program-tools'
import { type VerifyEvent, type VerifyOptions, verifyLab } from '@flink-lab/labs/kit/verify'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { formatDuration } from '../../render/units.ts'

const texts = {
  sound: { zh: '全部成立。', en: 'Everything holds.' },
  broken: { zh: '不成立的：', en: 'What does not hold:' },
} as const

/** Proves labs: starter fails, solution passes, wrong variants fail as named, recordings are true. Exit code 1 if not. */
export default defineCommand<[labs: string[]]>({
  arguments: [{ name: '[labs...]', text: { zh: '实验名（默认全部）', en: 'labs; all without any' } }],
  examples: ['labs verify', 'labs verify wordcount-batch-java'],
  async run({ out, say, signal }, [names]) {
    const onEvent: VerifyOptions['onEvent'] = (event) => {
      out.data(event)
      if (event.type !== 'verify' || event.state === 'started') return
      const time = pc.dim(formatDuration(event.elapsedMs ?? 0))
      out.line(`${event.state === 'held' ? pc.green('✓') : pc.red('✗')} ${event.lab}: ${event.what} ${time}`)
      if (event.problem) out.line(event.problem.replaceAll(/^/gm, '    '))
    }
    const broken: VerifyEvent[] = []
    for (const id of names.length > 0 ? names : allLabs()) {
      const lab = await loadLab(id)
      await using tools = new AsyncDisposableStack()
      const toolsFor = (cluster: Parameters<typeof startProgramTools>[0]) => startProgramTools(cluster, tools)
      broken.push(...(await verifyLab({ lab, up, tools: toolsFor, onEvent, signal })))
    }
    out.data({ type: 'result', broken })
    if (broken.length === 0) out.line(`\n${pc.green('✓')} ${say(texts.sound)}`)
    else
      out.line(
        `\n${pc.red('✗')} ${say(texts.broken)} ${broken.map(({ lab, what }) => `${lab}: ${what}`).join(', ')}`,
      )
    return broken.length === 0 ? 0 : 1
  },
})
