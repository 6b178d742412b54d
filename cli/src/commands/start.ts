import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { beginLab } from '../begin-lab.ts'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { root } from '../paths.ts'
import { renderBegun } from '../render/begun.ts'
import { rememberLab, whichLab } from '../which-lab.ts'

/** Copies the lab's starter, with the student's own task filled in, to `work/<lab>`. */
export default defineCommand<[lab: string]>({
  arguments: [{ name: '<lab>', text: { zh: '实验名（见 list）', en: 'the lab, as list shows it' } }],
  examples: ['start wordcount-batch-java'],
  async run(context, [name]) {
    const { out, say } = context
    const lab = await whichLab(name)
    const seed = taskSeed(await student(root()), lab.id)
    const workspace = await beginLab(lab, context)
    await rememberLab(lab.id)
    out.data({ lab: lab.id, workspace, task: lab.task(seed) })
    out.line(`${pc.bold(say(lab.title))} — ${say(lab.idea)}`)
    out.line(renderBegun(lab, workspace, say))
    return 0
  },
})
