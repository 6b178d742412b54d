import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lab } from '../lab.ts'
import { renderInto } from '../submission.ts'
import { type Alternative, expectFile } from '../variants.ts'

/** A submission made for one look at it. */
export interface MadeSubmission extends AsyncDisposable {
  path: string
}

/** What a student begins with. */
export const withStarter = (lab: Lab, task: unknown) => made([join(lab.folder, 'starter')], task)

/** The lab's own solution. */
export const withSolution = (lab: Lab, task: unknown) => made([join(lab.folder, 'solution')], task)

/** A wrong variant's or an alternative's files laid over the solution. */
export const withVariant = (lab: Lab, { folder }: Alternative, task: unknown) =>
  made([join(lab.folder, 'solution'), folder], task)

async function made(folders: readonly string[], task: unknown): Promise<MadeSubmission> {
  const path = await mkdtemp(join(tmpdir(), 'flink-lab-submission-'))
  await renderInto(path, folders, task)
  await rm(join(path, expectFile), { force: true })
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
