import { join } from 'node:path'
import { readProgress, updateProgress } from '@flink-lab/labs/kit/progress'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { renderedFiles } from '@flink-lab/labs/kit/submission'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { errors } from '../errors.ts'
import { root } from '../paths.ts'
import { whichLab } from '../which-lab.ts'

/** The lab's own solution of the student's own task, once it is passed or given up. */
export default defineCommand<[lab: string | undefined], { giveUp?: boolean }>({
  arguments: [{ name: '[lab]', text: { zh: '实验名', en: 'the lab' } }],
  options: [
    {
      flags: '--give-up',
      text: { zh: '还没通过就看（会留下记录）', en: 'show it before passing (this is recorded)' },
    },
  ],
  examples: ['solution wordcount-batch-java'],
  async run({ out }, [name], { giveUp }) {
    const lab = await whichLab(name)
    const progress = (await readProgress(root())).labs[lab.id]
    const passed = progress?.passedAt !== undefined
    if (!passed && !giveUp && !progress?.gaveUpAt) throw errors['solution-locked']({ lab: lab.id })
    if (!passed && giveUp) {
      await updateProgress(root(), lab.id, (own) => {
        own.gaveUpAt ??= new Date().toISOString()
      })
    }
    const task = lab.task(taskSeed(await student(root()), lab.id))
    const files = await renderedFiles([join(lab.folder, 'solution')], task)
    const shown = files.map(({ path, content }) => ({ file: path, content: Buffer.from(content).toString() }))
    out.data({ lab: lab.id, gaveUp: !passed, files: shown })
    for (const { file, content } of shown) out.line(`${pc.bold(`── ${file}`)}\n${content.trimEnd()}\n`)
    return 0
  },
})
