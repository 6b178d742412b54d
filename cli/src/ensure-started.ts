import { existsSync } from 'node:fs'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { workspaceOf } from '@flink-lab/labs/kit/workspace'
import { beginLab } from './begin-lab.ts'
import type { Context } from './command.ts'
import { root } from './paths.ts'
import { rememberLab } from './which-lab.ts'

/** The lab's workspace, begun now if it was not yet: nobody has to know that `start` comes before `run`. */
export async function ensureStarted(lab: Lab, context: Context): Promise<string> {
  await rememberLab(lab.id)
  const workspace = workspaceOf(root(), lab)
  if (existsSync(workspace)) return workspace
  return beginLab(lab, context)
}
