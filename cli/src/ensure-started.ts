import { existsSync } from 'node:fs'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { startLab, workspaceOf } from '@flink-lab/labs/kit/workspace'
import { root } from './paths.ts'
import { rememberLab } from './which-lab.ts'

/** The lab's workspace, begun now if it was not yet: nobody has to know that `start` comes before `run`. */
export async function ensureStarted(lab: Lab): Promise<string> {
  await rememberLab(lab.id)
  const workspace = workspaceOf(root(), lab)
  if (existsSync(workspace)) return workspace
  return startLab(lab, root(), { taskSeed: taskSeed(await student(root()), lab.id) })
}
