import type { Report } from '@flink-lab/grader/report/report'
import type { Seeds } from '@flink-lab/grader/world'
import { checkLab } from '../check.ts'
import type { Lab } from '../lab.ts'
import type { ProofOptions } from '../verify.ts'
import type { Demonstration } from './demonstration.ts'

/** Grades one submission beside a demonstration that is still up. */
export type Checker = (
  lab: Lab,
  workspace: string,
  /** `live`: an operation lab's own cluster, if it was shown, is looked at as it is; else the submission is replayed. */
  given: { seeds: Seeds; live?: boolean },
) => Promise<Report>

/**
 * Programs run on the demonstration's cluster, and answers are compared with it.
 * @param shown not needed for operation labs
 */
export function checkerOn(options: ProofOptions, shown: Demonstration | undefined): Checker {
  const { up, tools, engine, onEvent, signal } = options
  return async (lab, workspace, { seeds, live = false }) => {
    const part = lab.kind !== 'operation' ? 'demo' : live ? 'task' : undefined
    return checkLab({
      lab,
      workspace,
      cluster: part && (await shown?.cluster(part)),
      up,
      seeds,
      tools: shown && (async () => tools(await shown.cluster('demo'))),
      engine,
      captures: shown?.played.captures,
      // A variant is the solution's answers with one slip.
      printed: shown?.printed,
      onEvent,
      signal,
    })
  }
}
