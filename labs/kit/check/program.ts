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
  // A workspace is also a Maven project: of that, only the sources are compiled.
  const texts = [...(await textsBelow(workspace))]
  const submission = new Map(texts.filter(([path]) => path.endsWith('.java')))
  const solution = await renderedFiles([join(lab.folder, 'solution')], lab.task(seeds.task))
  return gradeProgram({
    spec: lab,
    submission,
    solution: textsOf(solution),
    cluster,
    seeds,
    tools: await tools(),
    onEvent,
    signal,
  })
}
