import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { renderReport } from '@flink-lab/grader/report/render'
import { freshSeed } from '@flink-lab/grader/seed'
import { exitCodeOf } from '@flink-lab/grader/verdict'
import { checkLab } from '@flink-lab/labs/kit/check'
import { loadLab, loadSteps } from '@flink-lab/labs/kit/load'
import { play } from '@flink-lab/labs/kit/play'
import { startProgramTools } from '@flink-lab/labs/kit/program-tools'
import { renderInto } from '@flink-lab/labs/kit/submission'
import { colours as pc } from '../colours.ts'
import { type Context, defineCommand } from '../command.ts'
import { ensureEngine } from '../ensure-engine.ts'
import { guideProse } from '../guide.ts'
import { clusterView } from '../render/cluster-events.ts'
import { playView } from '../render/play.ts'
import { renderTopology } from '../render/topology.ts'

const tour = 'pseudo-cluster'
const exercise = 'wordcount-batch-java'

const texts = {
  cluster: {
    zh: '第一步：启动伪分布集群（真实的进程）',
    en: '1. A pseudo-distributed cluster of real processes',
  },
  tour: { zh: '第二步：课堂笔记 一.3.(1) 的演示', en: '2. The demonstration of the notes, 一.3.(1)' },
  exercise: {
    zh: '第三步：编译、运行并评分一份 WordCount 答案',
    en: '3. A WordCount solution, compiled, run and graded',
  },
  stopping: { zh: '正在停止启动过的一切……', en: 'Stopping everything that was started…' },
  next: { zh: '接下来轮到你：', en: 'Now it is your turn:' },
  look: { zh: '看看课程目录', en: 'the course' },
  begin: { zh: '开始第一个编程实验', en: 'your first program' },
  check: { zh: '检查它', en: 'check it' },
} as const

/** What `npm start` shows: a cluster, the notes' demonstration on it, one verdict; nothing is left running. */
export default defineCommand({
  examples: ['demo'],
  async run(context) {
    const { out, language, say, signal } = context
    await ensureEngine(context)
    const heading = (text: { zh: string; en: string }) =>
      out.line(`\n${pc.bold(pc.inverse(` ${say(text)} `))}`)

    heading(texts.cluster)
    const topology = topologyNamed('pseudo')
    out.line(renderTopology(topology))
    using view = clusterView(out, language)
    await using cluster = await up(topology, { name: `demo-${process.pid}`, signal, onEvent: view.onEvent })
    signal.throwIfAborted()
    view[Symbol.dispose]()

    heading(texts.tour)
    await playTour(context, cluster)

    heading(texts.exercise)
    const report = await gradeSolution(context, cluster)
    out.data(report)
    out.line(renderReport(report, { language, colors: pc }))

    out.note(say(texts.stopping))
    await cluster.down()
    out.line(`\n${pc.bold(say(texts.next))}`)
    out.line(`  npx flink-lab list   ${pc.dim(`# ${say(texts.look)}`)}`)
    out.line(`  npx flink-lab start ${exercise}   ${pc.dim(`# ${say(texts.begin)}`)}`)
    out.line(`  npx flink-lab check   ${pc.dim(`# ${say(texts.check)}`)}`)
    return exitCodeOf[report.verdict]
  },
})

async function playTour({ out, language, signal }: Context, cluster: Cluster): Promise<void> {
  const lab = await loadLab(tour)
  const seeds = { task: freshSeed(), data: freshSeed() }
  const folder = cluster.hosts[0]?.flinkHome.split('/').at(-1) ?? 'flink'
  const prose = await guideProse(lab, lab.task(seeds.task), language)
  const steps = (await loadSteps(lab)).filter(({ part }) => part === 'demo')
  await using _ = await play({
    lab,
    steps,
    seeds,
    clusterFor: async () => cluster,
    onTask: () => 'skip',
    onEvent: playView({ out, language, folder, prose }),
    signal,
  })
}

async function gradeSolution({ signal }: Context, cluster: Cluster) {
  const lab = await loadLab(exercise)
  const seeds = { task: freshSeed(), data: freshSeed() }
  const workspace = await mkdtemp(join(tmpdir(), 'flink-lab-demo-'))
  await using tools = new AsyncDisposableStack()
  tools.defer(() => rm(workspace, { recursive: true, force: true }))
  const folders = [join(lab.folder, 'starter'), join(lab.folder, 'solution')]
  await renderInto(workspace, folders, lab.task(seeds.task))
  // Awaited here: the tools and the folder are gone once this function has returned.
  return await checkLab({
    lab,
    workspace,
    cluster,
    up,
    seeds,
    tools: () => startProgramTools(cluster, tools),
    signal,
  })
}
