import type { Report } from '@flink-lab/grader/report/report'
import type { Seeds } from '@flink-lab/grader/world'
import { checkLab } from '../check.ts'
import type { Lab } from '../lab.ts'
import type { VerifyOptions } from '../verify.ts'
import type { Demonstration } from './demonstration.ts'

/** Grades one submission beside a demonstration that is still up. */
export type Checker = (
  lab: Lab,
  workspace: string,
  /** `live`: an operation lab's own cluster is looked at as it is; else the submission is replayed. */
  given: { seeds: Seeds; live?: boolean },
) => Promise<Report>

/** Programs run on the demonstration's cluster, and answers are compared with it. */
export function checkerOn(options: VerifyOptions, { cluster, played }: Demonstration): Checker {
  const { up, tools, engine, onEvent, signal } = options
  const printed = new Map<string, string>()
  return async (lab, workspace, { seeds, live = false }) => {
    const own = lab.kind === 'operation' ? live && (await cluster('task')) : await cluster('demo')
    return checkLab({
      lab,
      workspace,
      cluster: own || undefined,
      up,
      seeds,
      tools: tools && (async () => tools(await cluster('demo'))),
      engine,
      captures: played.captures,
      // A variant is the solution's answers with one slip, so these are printed once.
      printed,
      onEvent,
      signal,
    })
  }
}
