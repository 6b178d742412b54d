import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { up } from '@flink-lab/cluster-sim/up'
import { renderReport } from '@flink-lab/grader/report/render'
import { freshSeed } from '@flink-lab/grader/seed'
import { exitCodeOf } from '@flink-lab/grader/verdict'
import { checkLab } from '@flink-lab/labs/kit/check'
import { languageOf, startProgramTools } from '@flink-lab/labs/kit/program-tools'
import { readProgress } from '@flink-lab/labs/kit/progress'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { workspaceOf } from '@flink-lab/labs/kit/workspace'
import { demoPlace, running, taskPlace, useClusters } from '../clusters.ts'
import { colours } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { errors } from '../errors.ts'
import { root } from '../paths.ts'
import { recordCheck } from '../record-check.ts'
import { renderAfterCheck } from '../render/after-check.ts'
import { clusterView } from '../render/cluster-events.ts'
import { whichLab } from '../which-lab.ts'

const texts = {
  starting: {
    zh: '没有正在运行的集群：为这次检查启动一个，检查完就停止。（先运行 npx flink-lab cluster up pseudo，之后每次检查都会快很多。）',
    en: 'No cluster is running: one is started for this check and stopped after it. (With npx flink-lab cluster up pseudo first, every check is much quicker.)',
  },
  replay: {
    zh: '没有找到你正在运行的集群：在一个全新的集群上重放你的文件和命令。',
    en: 'Your own cluster is not running: your files and commands are replayed on a fresh one.',
  },
} as const

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
  async run({ out, language, say, signal, json }, [name], options) {
    const lab = await whichLab(name)
    const workspace = resolve(options.workspace ?? workspaceOf(root(), lab))
    if (!existsSync(workspace)) throw errors['not-started']({ lab: lab.id, workspace })
    const seeds = { task: taskSeed(await student(root()), lab.id), data: freshSeed() }
    // With --json the report is the one document; how it came about is for people only.
    const quiet = { ...out, data: () => {} }
    using view = clusterView(json ? quiet : out, language)
    await using clusters = useClusters({ signal, onEvent: view.onEvent })
    await using tools = new AsyncDisposableStack()
    const cluster = await theCluster()
    const report = await checkLab({
      lab,
      workspace,
      cluster,
      up: (topology, { bare, signal }) => up(topology, { bare, signal, onEvent: view.onEvent }),
      seeds,
      tools: async () => {
        if (!cluster) throw new TypeError(`${lab.id} is a program lab without a cluster`)
        return startProgramTools(cluster, tools, languageOf(lab))
      },
      captures: (await readProgress(root())).labs[lab.id]?.captures,
      signal,
    })
    signal.throwIfAborted()
    await recordCheck(report)
    out.data(report)
    out.line(renderReport(report, { language, colors: colours }))
    out.line(renderAfterCheck(report, lab, say))
    return exitCodeOf[report.verdict]

    async function theCluster() {
      if (lab.kind === 'operation') {
        const own = await running(taskPlace(lab))
        if (!own) out.note(say(texts.replay))
        return own
      }
      const own = await running(demoPlace(lab))
      if (lab.kind === 'answers') {
        if (!own) throw errors['no-live-cluster']({ lab: lab.id })
        return own
      }
      if (!own) out.note(say(texts.starting))
      return clusters.at(demoPlace(lab))
    }
  },
})
