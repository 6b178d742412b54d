import { ladderFor } from '@flink-lab/grader/hints'
import { programHints } from '@flink-lab/grader/program/hints'
import { progressOf, readProgress, updateProgress } from '@flink-lab/labs/kit/progress'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { errors } from '../errors.ts'
import { root } from '../paths.ts'
import { whichLab } from '../which-lab.ts'

const texts = {
  passed: {
    zh: '上次检查已经通过，不需要提示了。参考答案：',
    en: 'Your last check passed; no hint is needed. The solution:',
  },
  unknown: {
    zh: '上次检查没有得出结论，问题不在你的答案。先检查环境：',
    en: 'Your last check came to no verdict; your work is not to blame. Look at the machine first:',
  },
  none: {
    zh: '报告里已经写明该怎么做，没有更多提示。改好后：',
    en: 'The report says what to do; there is no further hint. Once you have mended it:',
  },
  rungs: [
    { zh: '想一想', en: 'A question' },
    { zh: '看这里', en: 'A pointer' },
    { zh: '这样改', en: 'The fix' },
  ],
  more: { zh: '还不明白？再要一条：', en: 'Still stuck? The next hint:' },
  again: { zh: '改好以后：', en: 'Once you have mended it:' },
} as const

/** The next rung of the ladder that fits the first failed check of the last report. */
export default defineCommand<[lab: string | undefined]>({
  arguments: [{ name: '[lab]', text: { zh: '实验名', en: 'the lab' } }],
  examples: ['hint', 'hint wordcount-batch-java'],
  async run({ out, say }, [name]) {
    const lab = await whichLab(name)
    const last = progressOf(await readProgress(root()), lab.id).history.at(-1)
    if (!last) throw errors['not-checked-yet']({ lab: lab.id })
    const [id] = last.failed
    const rungs = id
      ? ladderFor(id, [...lab.hints, ...(lab.kind === 'program' ? programHints : [])])?.rungs
      : undefined
    if (!id || !rungs) {
      out.data({ lab: lab.id, verdict: last.verdict })
      if (last.verdict === 'pass') out.line(`${say(texts.passed)} npx flink-lab solution ${lab.id}`)
      else if (last.verdict === 'fail') out.line(`${say(texts.none)} npx flink-lab check ${lab.id}`)
      else out.line(`${say(texts.unknown)} npx flink-lab doctor`)
      return 0
    }
    let shown = 0
    await updateProgress(root(), lab.id, (progress) => {
      shown = Math.min((progress.hints[id] ?? 0) + 1, rungs.length)
      progress.hints[id] = shown
    })
    const rung = rungs[shown - 1]
    out.data({ lab: lab.id, messageId: id, rung: shown, of: rungs.length, hint: rung && say(rung) })
    out.line(pc.dim(`${id} · ${shown}/${rungs.length}`))
    if (rung) out.line(`${pc.bold(say(texts.rungs[shown - 1] ?? texts.rungs[0]))}: ${say(rung)}`)
    out.line(
      shown < rungs.length
        ? `${say(texts.more)} npx flink-lab hint ${lab.id}`
        : `${say(texts.again)} npx flink-lab check ${lab.id}`,
    )
    return 0
  },
})
