import { join } from 'node:path'
import { gradeProgram } from '@flink-lab/grader/program/grade'
import type { Report } from '@flink-lab/grader/report/report'
import type { CheckOptions } from '../check.ts'
import { errors } from '../errors.ts'
import type { Lab } from '../lab.ts'
import { renderedFiles, textsBelow, textsOf } from '../submission.ts'

/** Compiles and runs the submission on the given cluster. */
export async function checkProgram(
  options: CheckOptions<Extract<Lab, { kind: 'program' }>>,
): Promise<Report> {
  const { lab, workspace, cluster, seeds, tools, onEvent, signal } = options
  if (!cluster || !tools) throw errors['no-lab-cluster']({ lab: lab.id, topology: lab.topology })
  const solution = await renderedFiles([join(lab.folder, 'solution')], lab.task(seeds.task))
  return gradeProgram({
    spec: lab,
    submission: await textsBelow(workspace),
    solution: textsOf(solution),
    cluster,
    seeds,
    tools: await tools(),
    onEvent,
    signal,
  })
}
