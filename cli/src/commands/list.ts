import { allLabs, course, type Heading } from '@flink-lab/labs/course'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { root } from '../paths.ts'

const texts = {
  none: { zh: '（尚无实验）', en: '(no lab yet)' },
  next: { zh: '开始一个：', en: 'Begin one:' },
} as const

/** The course as the notes have it, with the labs under each heading and what has been passed. */
export default defineCommand({
  examples: ['list', 'list --json'],
  async run({ out, say, json }) {
    const { readProgress } = await import('@flink-lab/labs/kit/progress')
    const { labs } = await readProgress(root())
    if (json) {
      const entry = ({ id, number, title, labs: ids, children }: Heading): object => ({
        id,
        number,
        title: say(title),
        labs: ids.map((lab) => ({ id: lab, passedAt: labs[lab]?.passedAt, gaveUpAt: labs[lab]?.gaveUpAt })),
        children: children.map(entry),
      })
      out.data({ course: course.map(entry) })
      return
    }
    const mark = (lab: string) => {
      const of = labs[lab]
      if (of?.passedAt) return pc.green('✓')
      return of?.history.length ? pc.yellow('…') : '○'
    }
    const show = (heading: Heading, depth: number) => {
      // A heading that the notes mark with （*） has its own name for a number.
      const number = /[.\s]?([一二三四五六七]|\(?\d+\)?)$/.exec(heading.number)?.[1] ?? '·'
      const line = `${'  '.repeat(depth)}${number} ${say(heading.title)}`
      out.line(depth === 0 ? `\n${pc.bold(line)}` : heading.labs.length ? line : pc.dim(line))
      for (const lab of heading.labs) out.line(`${'  '.repeat(depth + 1)}${mark(lab)} ${pc.cyan(lab)}`)
      for (const child of heading.children) show(child, depth + 1)
    }
    for (const chapter of course) show(chapter, 0)
    out.line(`\n${say(texts.next)} npx flink-lab start ${nextLab(labs)}`)
    return
  },
})

function nextLab(progress: Readonly<Record<string, { passedAt?: string }>>): string {
  const ids = allLabs()
  return ids.find((id) => !progress[id]?.passedAt) ?? ids[0] ?? 'LAB'
}
