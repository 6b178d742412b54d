import { updateProgress } from '@flink-lab/labs/kit/progress'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { resetLab } from '@flink-lab/labs/kit/workspace'
import { defineCommand } from '../command.ts'
import { root } from '../paths.ts'
import { renderBegun } from '../render/begun.ts'
import { rememberLab, whichLab } from '../which-lab.ts'

const texts = {
  kept: { zh: '原来的文件保存在：', en: 'What was there is kept in:' },
} as const

/** A fresh starter; what was there is kept, and the hints begin again. */
export default defineCommand<[lab: string]>({
  arguments: [{ name: '<lab>', text: { zh: '实验名', en: 'the lab' } }],
  examples: ['reset wordcount-batch-java'],
  async run({ out, say }, [name]) {
    const lab = await whichLab(name)
    const seed = taskSeed(await student(root()), lab.id)
    const { workspace, backup } = await resetLab(lab, root(), { taskSeed: seed })
    await updateProgress(root(), lab.id, (progress) => {
      progress.hints = {}
    })
    await rememberLab(lab.id)
    out.data({ lab: lab.id, workspace, backup })
    if (backup) out.line(`${say(texts.kept)} ${backup}`)
    out.line(renderBegun(lab, workspace, say))
    return 0
  },
})
