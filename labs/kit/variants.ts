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

/** Name of the file in a variant's folder that is no part of the submission. */
export const expectFile = 'expect.yaml'

/** The lab's wrong variants, by name. @throws LabError `bad-step` for a broken or missing expect.yaml */
export async function loadVariants(lab: Lab): Promise<Variant[]> {
  const wrong = join(lab.folder, 'wrong')
  const entries = existsSync(wrong) ? await readdir(wrong, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const folder = join(wrong, name)
      const text = await readFile(join(folder, expectFile), 'utf8').catch(() => '')
      const place = { file: `${lab.id}/wrong/${name}/${expectFile}`, line: 1 }
      return { name, folder, ...validated(text, expectation, place, Object.keys(expectation.shape)) }
    }),
  )
}
