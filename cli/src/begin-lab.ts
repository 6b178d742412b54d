import { fillMavenRepository } from '@flink-lab/engine/maven-repository'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { startLab } from '@flink-lab/labs/kit/workspace'
import type { Context } from './command.ts'
import { root } from './paths.ts'
import { progressView } from './render/progress.ts'

/**
 * Copies the lab's starter, with the student's own task filled in, to its workspace. The first program in a language
 * brings what IDEs and `mvn -o` need for it, which nobody else has to have on disk.
 * @throws LabError `workspace-exists`
 * @returns the workspace's folder
 */
export async function beginLab(lab: Lab, { out, language, signal }: Context): Promise<string> {
  if (lab.kind === 'program') {
    // With --json the answer is one document.
    using view = out.json ? undefined : progressView(out, language)
    await fillMavenRepository(lab.language, { onProgress: view?.onProgress, signal })
  }
  return startLab(lab, root(), { taskSeed: taskSeed(await student(root()), lab.id) })
}
