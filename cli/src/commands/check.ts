import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderReport } from '@flink-lab/grader/report/render'
import { exitCodeOf } from '@flink-lab/grader/verdict'
import { workspaceOf } from '@flink-lab/labs/kit/workspace'
import { useChecker } from '../checker.ts'
import { colours } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { errors } from '../errors.ts'
import { root } from '../paths.ts'
import { renderAfterCheck } from '../render/after-check.ts'
import { renderFirstVerdict } from '../render/first-verdict.ts'
import { whichLab } from '../which-lab.ts'

const starting = {
  zh: '没有正在运行的集群：为这次检查启动一个，检查完就停止。（用 npx flink-lab watch，或先运行 npx flink-lab cluster up pseudo，之后每次检查都会快很多。）',
  en: 'No cluster is running: one is started for this check and stopped after it. (With npx flink-lab watch, or npx flink-lab cluster up pseudo first, every check is much quicker.)',
}

/** The verdict on the student's work: exit code 0 pass, 1 fail, 2 unknown. */
export default defineCommand<[lab: string | undefined], { workspace?: string }>({
  arguments: [
    {
      name: '[lab]',
      text: {
        zh: '实验名（默认：当前文件夹的，或最近开始的）',
        en: 'the lab; else that of this folder, or the one started last',
      },
    },
  ],
  options: [
    { flags: '--workspace <dir>', text: { zh: '答案所在的文件夹', en: 'folder that holds the work' } },
  ],
  examples: ['check', 'check wordcount-batch-java', 'check wordcount-batch-java --workspace ~/mine'],
  async run(context, [name], options) {
    const { out, language, say, json } = context
    const lab = await whichLab(name)
    const workspace = resolve(options.workspace ?? workspaceOf(root(), lab))
    if (!existsSync(workspace)) throw errors['not-started']({ lab: lab.id, workspace })
    // With --json the report is the one document; how it came about is for people only.
    const quiet = { ...out, data: () => {} }
    await using checker = useChecker({ ...context, out: json ? quiet : out }, starting)
    const report = await checker.check(lab, workspace, (first) => out.note(renderFirstVerdict(first, say)))
    out.data(report)
    out.line(renderReport(report, { language, colors: colours }))
    out.line(renderAfterCheck(report, lab, say))
    return exitCodeOf[report.verdict]
  },
})
