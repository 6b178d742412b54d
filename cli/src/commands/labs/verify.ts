import type { DriverChoice } from '@flink-lab/cluster-sim/driver-choice'
import { startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { allLabs } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import { sideBySide } from '@flink-lab/labs/kit/verify/side-by-side'
import { driverOption } from '../../cluster-options.ts'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { verifying } from '../../verifying.ts'

const texts = {
  sound: { zh: '全部成立。', en: 'Everything holds.' },
  broken: { zh: '不成立的：', en: 'What does not hold:' },
} as const

/** Proves labs: starter fails, solution passes, wrong variants fail as named, recordings are true. Exit code 1 if not. */
export default defineCommand<[labs: string[]], { driver?: DriverChoice }>({
  arguments: [{ name: '[labs...]', text: { zh: '实验名（默认全部）', en: 'labs; all without any' } }],
  options: [driverOption],
  examples: ['labs verify', 'labs verify wordcount-batch-java', 'labs verify full-cluster --driver docker'],
  async run(context, [names], { driver }) {
    const { out, say } = context
    const labs = await Promise.all((names.length > 0 ? names : allLabs()).map(loadLab))
    await using compiler = await startCompiler(await openEngine())
    const ended = await sideBySide(labs, (lab) => verifying(context, lab, compiler, driver))
    const broken = ended.flat().filter(({ state }) => state === 'broken')
    out.data({ type: 'result', broken })
    if (broken.length === 0) out.line(`\n${pc.green('✓')} ${say(texts.sound)}`)
    else
      out.line(
        `\n${pc.red('✗')} ${say(texts.broken)} ${broken.map(({ lab, what }) => `${lab}: ${what}`).join(', ')}`,
      )
    return broken.length === 0 ? 0 : 1
  },
})
