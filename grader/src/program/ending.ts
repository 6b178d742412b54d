import type { Text } from '@flink-lab/engine/text'
import type { CheckOutcome } from '../check.ts'
import { shown } from '../compare.ts'
import { recogniseFailure } from '../errors-catalogue.ts'
import type { ProgramRun } from './evidence.ts'

/** Whether a run ended as a sound program's does; each way not to has a messageId of its own. */
export function ending(run: ProgramRun): CheckOutcome {
  const { end } = run
  const failure = [run.trace ?? '', ...(run.failures ?? [])].join('\n')
  if (end.kind === 'broke-cluster') {
    return fail('broke-cluster', {
      zh: `集群在运行它时两次出错，而标准答案运行正常：${shown(end.problem, 300)}`,
      en: `the cluster broke twice while it ran, and was sound under the solution: ${shown(end.problem, 300)}`,
    })
  }
  if (end.kind === 'out-of-memory' || /OutOfMemoryError/.test(failure)) {
    return fail('out-of-memory', {
      zh: '内存用尽（OutOfMemoryError）',
      en: 'it ran out of memory (OutOfMemoryError)',
    })
  }
  if (run.lost?.length) {
    const lost = run.lost.join(', ')
    return fail('lost-daemon', {
      zh: `运行期间守护进程结束了：${lost}`,
      en: `a daemon ended while it ran: ${lost}`,
    })
  }
  if (end.kind === 'timed-out') {
    const seconds = Math.round(end.afterMs / 1000)
    return fail('timed-out', { zh: `${seconds} 秒后仍未结束`, en: `still running after ${seconds} s` })
  }
  if (end.kind === 'exited') {
    return fail('exited-jvm', {
      zh: `程序自己结束了 JVM（退出码 ${end.exitCode}）`,
      en: `the program ended its JVM itself (exit code ${end.exitCode})`,
    })
  }
  if (end.kind === 'killed') {
    return fail('killed', {
      zh: `进程被信号 ${end.signal} 终止`,
      en: `the process was ended by signal ${end.signal}`,
    })
  }
  if (end.kind === 'threw') return fail(thrownId(failure), thrown(end.rootCause, end.frame))
  if (run.leftRunning.length > 0) {
    return fail('left-running', {
      zh: `main 返回后还有 ${run.leftRunning.length} 个作业在运行`,
      en: `main returned and left ${run.leftRunning.length} job(s) running`,
    })
  }
  const bad = run.jobs.find((job) => job.state !== 'FINISHED')
  if (bad) {
    const known = recogniseFailure(failure)
    const reason = shown(failure.split('\n', 1)[0] ?? '', 300)
    return fail(known ? `flink/${known.slug}` : 'job-failed', {
      zh: `作业“${shown(bad.name)}”的状态是 ${bad.state}：${reason}`,
      en: `job "${shown(bad.name)}" is ${bad.state}: ${reason}`,
    })
  }
  if (run.jobs.length === 0) {
    return fail('no-job', { zh: '没有任何 Flink 作业运行过', en: 'no Flink job ran' })
  }
  return { status: 'pass' }
}

/** Flink's PackagedProgram on a class without a usable `main`. */
const noMain = /does not have a main|main\(String\[\]\) method (is not|must be)|does not declare a main/
/** Flink's guard under `cluster.intercept-user-system-exit: THROW`. */
const exitInOperator = /UserSystemExitException/

function thrownId(failure: string): string {
  if (noMain.test(failure)) return 'no-main'
  if (exitInOperator.test(failure)) return 'exited-in-operator'
  const known = recogniseFailure(failure)
  return known ? `flink/${known.slug}` : 'threw'
}

function thrown(rootCause: string, frame: { file: string; line: number } | undefined): Text {
  const reason = shown(rootCause.split('\n', 1)[0] ?? '', 300)
  const at = frame ? `${shown(frame.file)}:${frame.line} ` : ''
  return { zh: `${at}抛出 ${reason}`, en: `${at}threw ${reason}` }
}

function fail(messageId: string, seen: Text): CheckOutcome {
  return {
    status: 'fail',
    messageId,
    expected: {
      zh: 'main 自己返回，作业成功结束，没有遗留',
      en: 'main returns, its jobs finish, nothing is left behind',
    },
    seen,
  }
}
