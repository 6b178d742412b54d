import type { Check } from '@flink-lab/grader/check'
import { firstFailure, wroteOutput } from '@flink-lab/grader/program/checks'
import type { ProgramEvidence } from '@flink-lab/grader/program/evidence'
import { readingChecks } from '../../kit/readings.ts'
import { keyedBoxesOf } from './plan.ts'
import { readings } from './readings.ts'
import type { Task } from './task.ts'
import type { Truth } from './world.ts'

type OwnCheck = Check<ProgramEvidence<Task, Truth>>

const keyed: OwnCheck = {
  id: 'keyed',
  title: { zh: '按单词分开，并行地数', en: 'Counted by word, and in parallel' },
  points: 15,
  needs: ['ends'],
  run: ({ runs }) =>
    firstFailure(runs, (run) => {
      const boxes = keyedBoxesOf(run)
      if (boxes.some(({ parallelism }) => parallelism === run.parallelism)) return { status: 'pass' }
      const expected = {
        zh: `并行度 ${run.parallelism}：记录按键（HASH）分给 ${run.parallelism} 个任务（此项检查的是做法，不只是结果）`,
        en: `parallelism ${run.parallelism}: records dealt out by key (HASH) to ${run.parallelism} tasks (this check is about how, not only what)`,
      }
      if (boxes.length === 0) {
        const seen = { zh: '作业图里没有按键的分发', en: 'nothing in the job graph is dealt out by key' }
        return { status: 'fail', messageId: 'not-keyed', expected, seen }
      }
      const seen = { zh: '全部记录都到同一个任务去了', en: 'all records went to a single task' }
      return { status: 'fail', messageId: 'window-all', expected, seen }
    }),
}

const written = wroteOutput(5)

/** As everywhere; a window of processing time is why nothing may be there. */
const wrote: OwnCheck = {
  ...written,
  async run(evidence) {
    const outcome = await written.run(evidence)
    if (outcome.status === 'pass' || outcome.messageId !== 'wrote-elsewhere') return outcome
    const boxes = evidence.runs.flatMap(({ jobs }) => jobs.flatMap(({ vertices }) => vertices))
    const byTheClock = boxes.some(({ name }) => /ProcessingTime/.test(name))
    return byTheClock ? { ...outcome, messageId: 'processing-time' } : outcome
  },
}

export const ownChecks: readonly OwnCheck[] = [keyed, wrote, ...readingChecks(readings)]
