import type { DriverChoice } from '@flink-lab/cluster-sim/driver-choice'
import { allLabs } from '@flink-lab/labs/course'
import type { VerifyEvent } from '@flink-lab/labs/kit/verify'
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
    const broken: VerifyEvent[] = []
    for (const id of names.length > 0 ? names : allLabs()) {
      const ended = await verifying(context, id, driver)
      broken.push(...ended.filter(({ state }) => state === 'broken'))
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
