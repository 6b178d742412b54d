import { createInterface } from 'node:readline/promises'
import { freshSeed } from '@flink-lab/grader/seed'
import { loadSteps } from '@flink-lab/labs/kit/load'
import { play } from '@flink-lab/labs/kit/play'
import { updateProgress } from '@flink-lab/labs/kit/progress'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { demoPlace, taskPlace, useClusters } from '../clusters.ts'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'
import { ensureStarted } from '../ensure-started.ts'
import { guideProse } from '../guide.ts'
import { root } from '../paths.ts'
import { clusterView } from '../render/cluster-events.ts'
import { playView } from '../render/play.ts'
import { whichLab } from '../which-lab.ts'

const texts = {
  turn: { zh: '现在轮到你了。', en: 'Now it is your turn.' },
  files: { zh: '你的文件：', en: 'Your files:' },
  host: { zh: '在另一个终端进入主机：', en: 'In another terminal, go onto the host:' },
  web: { zh: 'Flink 网页：', en: "Flink's web UI:" },
  enter: {
    zh: '做完后按 Enter（集群会继续运行）',
    en: 'Press Enter when you are done (the cluster goes on running) ',
  },
  left: { zh: '集群仍在运行，等你完成任务。', en: 'The cluster goes on running for your task.' },
  check: { zh: '完成后检查：', en: 'When you are done:' },
  down: { zh: '停止集群：', en: 'To stop it:' },
  finished: { zh: '演示结束。', en: 'That was the demonstration.' },
} as const

/** Plays a lab step by step up to the student's own task, and leaves the cluster of that task up. */
export default defineCommand<[lab: string]>({
  arguments: [{ name: '<lab>', text: { zh: '实验名', en: 'the lab' } }],
  examples: ['run pseudo-cluster'],
  async run(context, [name]) {
    const { out, language, say, signal } = context
    const lab = await whichLab(name)
    const workspace = await ensureStarted(lab, context)
    const seeds = { task: taskSeed(await student(root()), lab.id), data: freshSeed() }
    const task = lab.task(seeds.task)
    const steps = await loadSteps(lab)
    using view = clusterView(out, language)
    await using clusters = useClusters({ signal, onEvent: view.onEvent })
    const place = (part: 'demo' | 'task') => (part === 'task' ? taskPlace(lab) : demoPlace(lab))
    const first = await clusters.at(place(steps[0]?.part ?? 'demo'))
    view[Symbol.dispose]()
    await using played = await play({
      lab,
      steps,
      seeds,
      clusterFor: (part) => clusters.at(place(part)),
      onEvent: playView({
        out,
        language,
        folder: first.hosts[0]?.flinkHome.split('/').at(-1) ?? 'flink',
        prose: await guideProse(lab, task, language),
      }),
      signal,
    })
    await updateProgress(root(), lab.id, (progress) => {
      progress.captures = { ...played.captures }
    })
    const cluster = await clusters.at(taskPlace(lab))
    out.data({
      type: 'result',
      lab: lab.id,
      state: played.state,
      waitingAt: played.waitingAt,
      cluster: cluster.id,
    })
    if (played.state === 'finished') {
      out.line(`\n${pc.green('✓')} ${say(texts.finished)}`)
      out.line(`${say(texts.check)} npx flink-lab check ${lab.id}`)
      return 0
    }
    await clusters.keep(cluster)
    out.line(`\n${pc.bold(pc.yellow(say(texts.turn)))}`)
    out.line(`${say(texts.files)} ${workspace}`)
    const named = `npx flink-lab shell ${cluster.hosts[0]?.name} --cluster ${cluster.id}`
    out.line(`${say(texts.host)} ${named}`)
    const { roles } = await cluster.status()
    const web = roles.find(({ role, state }) => role === 'jobmanager' && state === 'ready')?.web
    if (web) out.line(`${say(texts.web)} ${web}`)
    if (process.stdin.isTTY && process.stdout.isTTY && !out.json) {
      using prompt = createInterface({ input: process.stdin, output: process.stdout })
      // Ctrl-C here ends the waiting; the cluster is the student's by now.
      await prompt.question(`${say(texts.enter)} `, { signal }).catch(() => {})
    } else out.line(say(texts.left))
    out.line(`${say(texts.check)} npx flink-lab check ${lab.id}`)
    out.line(`${say(texts.down)} npx flink-lab cluster down ${cluster.id}`)
    return 0
  },
})
