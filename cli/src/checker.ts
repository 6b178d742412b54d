import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { up } from '@flink-lab/cluster-sim/up'
import type { Text } from '@flink-lab/engine/text'
import type { FirstVerdict } from '@flink-lab/grader/grading'
import type { ProgramTools } from '@flink-lab/grader/program/tools'
import type { Report } from '@flink-lab/grader/report/report'
import { freshSeed } from '@flink-lab/grader/seed'
import { checkLab } from '@flink-lab/labs/kit/check'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { languageOf, startProgramTools } from '@flink-lab/labs/kit/program-tools'
import { readProgress } from '@flink-lab/labs/kit/progress'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { demoPlace, running, taskPlace, useClusters } from './clusters.ts'
import type { Context } from './command.ts'
import { errors } from './errors.ts'
import { root } from './paths.ts'
import { recordCheck } from './record-check.ts'
import { type ClusterView, clusterView } from './render/cluster-events.ts'

const replay = {
  zh: '没有找到你正在运行的集群：在一个全新的集群上重放你的文件和命令。',
  en: 'Your own cluster is not running: your files and commands are replayed on a fresh one.',
}

/** Checks submissions one after another. What the first one started (a cluster, warm JVMs) serves the next ones. */
export interface Checker extends AsyncDisposable {
  /**
   * The verdict on a workspace, remembered in the student's progress.
   * @param onFirst told what a program's first run says, while the others are made
   * @throws LabError why there is none
   */
  check(lab: Lab, workspace: string, onFirst?: (first: FirstVerdict) => void): Promise<Report>
  /** Ends the JVMs and clusters that it started for other labs than these. */
  keepOnly(labs: readonly Lab[]): Promise<void>
}

/** @param starting said when a cluster has to be started for a program */
export function useChecker(
  { out, language, say, signal }: Pick<Context, 'out' | 'language' | 'say' | 'signal'>,
  starting: Text,
): Checker {
  // One view a check: a view that draws in place must be done before anything else is printed.
  let view: ClusterView | undefined
  const onEvent: ClusterView['onEvent'] = (event) => view?.onEvent(event)
  const clusters = useClusters({ signal, onEvent })
  const warm = new Map<Cluster, { tools: Promise<ProgramTools>; stack: AsyncDisposableStack }>()

  return {
    async check(lab, workspace, onFirst) {
      using current = clusterView(out, language)
      view = current
      const cluster = await clusterOf(lab)
      const report = await checkLab({
        lab,
        workspace,
        cluster,
        up: (topology, options) => up(topology, { ...options, onEvent }),
        seeds: { task: taskSeed(await student(root()), lab.id), data: freshSeed() },
        tools: async () => {
          if (!cluster) throw new TypeError(`${lab.id} is a program lab without a cluster`)
          return toolsOf(cluster, lab)
        },
        captures: (await readProgress(root())).labs[lab.id]?.captures,
        onEvent: (event) => event.type === 'first-verdict' && onFirst?.(event),
        signal,
      })
      signal.throwIfAborted()
      await recordCheck(report)
      // A cluster on which even the solution fails is of no use to the next check.
      if (report.verdict === 'unknown' && cluster) await leave(cluster)
      return report
    },
    async keepOnly(labs) {
      const wanted = new Set(labs.map(({ topology }) => topology))
      await Promise.all([...warm.keys()].filter(({ topology }) => !wanted.has(topology.name)).map(leave))
    },
    async [Symbol.asyncDispose]() {
      using current = clusterView(out, language)
      view = current
      await Promise.allSettled([...warm.values()].map(({ stack }) => stack.disposeAsync()))
      await clusters[Symbol.asyncDispose]()
    },
  }

  async function clusterOf(lab: Lab): Promise<Cluster | undefined> {
    if (lab.kind === 'operation') {
      const own = await running(taskPlace(lab))
      if (!own) out.note(say(replay))
      return own
    }
    if (lab.kind === 'answers') {
      const own = await running(demoPlace(lab))
      if (!own) throw errors['no-live-cluster']({ lab: lab.id })
      return own
    }
    return clusters.at(demoPlace(lab), { onStart: () => out.note(say(starting)) })
  }

  function toolsOf(cluster: Cluster, lab: Lab): Promise<ProgramTools> {
    const known = warm.get(cluster)
    if (known) return known.tools
    const stack = new AsyncDisposableStack()
    const tools = startProgramTools(cluster, stack, languageOf(lab))
    warm.set(cluster, { tools, stack })
    // Those that did not start are no answer to the next check.
    tools.catch(() => {
      warm.delete(cluster)
      return stack.disposeAsync()
    })
    return tools
  }

  async function leave(cluster: Cluster): Promise<void> {
    const stack = warm.get(cluster)?.stack
    warm.delete(cluster)
    await stack?.disposeAsync()
    await clusters.leave(cluster)
  }
}
