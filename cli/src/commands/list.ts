import { course, type Heading } from '@flink-lab/labs/course'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { firstOpenLab } from '../next-lab.ts'
import { root } from '../paths.ts'

const texts = {
  none: { zh: '（尚无实验）', en: '(no lab yet)' },
  next: { zh: '开始一个：', en: 'Begin one:' },
} as const

/** The course as the notes have it, with the labs under each heading and what has been passed. */
export default defineCommand({
  examples: ['list', 'list --json'],
  async run({ out, say, json }) {
    const { progressOf, readProgress, standingOf } = await import('@flink-lab/labs/kit/progress')
    const progress = await readProgress(root())
    const { labs } = progress
    const standing = (lab: string) => standingOf(progressOf(progress, lab))
    if (json) {
      const entry = ({ id, number, title, labs: ids, children }: Heading): object => ({
        id,
        number,
        title: say(title),
        labs: ids.map((id) => ({
          id,
          standing: standing(id),
          passedAt: labs[id]?.passedAt,
          gaveUpAt: labs[id]?.gaveUpAt,
        })),
        children: children.map(entry),
      })
      out.data({ course: course.map(entry) })
      return
    }
    const marks = { new: '○', tried: pc.yellow('…'), passed: pc.green('✓'), broken: pc.red('✗') }
    const show = (heading: Heading, depth: number) => {
      // A heading that the notes mark with （*） has its own name for a number.
      const number = /[.\s]?([一二三四五六七]|\(?\d+\)?)$/.exec(heading.number)?.[1] ?? '·'
      const line = `${'  '.repeat(depth)}${number} ${say(heading.title)}`
      out.line(depth === 0 ? `\n${pc.bold(line)}` : heading.labs.length ? line : pc.dim(line))
      for (const lab of heading.labs)
        out.line(`${'  '.repeat(depth + 1)}${marks[standing(lab)]} ${pc.cyan(lab)}`)
      for (const child of heading.children) show(child, depth + 1)
    }
    for (const chapter of course) show(chapter, 0)
    out.line(`\n${say(texts.next)} npx flink-lab start ${firstOpenLab(progress) ?? 'LAB'}`)
    return
  },
})
