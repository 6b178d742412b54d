import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Lab } from './lab.ts'
import { validated } from './steps/problem.ts'

const expectation = z.strictObject({
  /** The only check that fails. */
  check: z.string(),
  /** The message id it fails with, which selects the hint. */
  hint: z.string(),
})

/** A plausible mistake: files laid over the solution, and what the grader must say of it. */
export interface Variant extends z.infer<typeof expectation> {
  name: string
  /** Its files; laid over `solution/`, so that only what differs is written down. */
  folder: string
}

/** Another way to do the task: files laid over the solution, and it must pass too. */
export type Alternative = Pick<Variant, 'name' | 'folder'>

/** Name of the file in a variant's folder that is no part of the submission. */
export const expectFile = 'expect.yaml'

/** The lab's wrong variants, by name. @throws LabError `bad-step` for a broken or missing expect.yaml */
export async function loadVariants(lab: Lab): Promise<Variant[]> {
  return Promise.all(
    (await foldersIn(lab, 'wrong')).map(async ({ name, folder }) => {
      const text = await readFile(join(folder, expectFile), 'utf8').catch(() => '')
      const place = { file: `${lab.id}/wrong/${name}/${expectFile}`, line: 1 }
      return { name, folder, ...validated(text, expectation, place, Object.keys(expectation.shape)) }
    }),
  )
}

/** The lab's other solutions, by name; most labs have none. */
export const loadAlternatives = (lab: Lab): Promise<Alternative[]> => foldersIn(lab, 'right')

async function foldersIn(lab: Lab, kind: 'right' | 'wrong'): Promise<Alternative[]> {
  const parent = join(lab.folder, kind)
  const entries = existsSync(parent) ? await readdir(parent, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return names.sort().map((name) => ({ name, folder: join(parent, name) }))
}
