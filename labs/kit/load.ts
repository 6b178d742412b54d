import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '@flink-lab/engine/text'
import { closest } from 'fastest-levenshtein'
import { allLabs, folderOf } from '../course.ts'
import { errors } from './errors.ts'
import type { Lab } from './lab.ts'
import { parseSteps } from './steps/parse.ts'
import type { Step } from './steps/step.ts'

/** The folder of all labs: the parent of this one. */
export const labsFolder = join(import.meta.dirname, '..')

/**
 * Imports one lab.
 * @throws LabError `unknown-lab` naming the nearest id; `lab-not-written` for a lab whose folder is missing
 */
export async function loadLab(id: string): Promise<Lab> {
  const folder = folderOf(id)
  if (!folder) throw errors['unknown-lab']({ id, nearest: closest(id, allLabs()) })
  const file = join(labsFolder, folder, 'lab.ts')
  if (!existsSync(file)) throw errors['lab-not-written']({ id })
  return labIn(file)
}

/** Imports the lab in one file, wherever it lies: also labs of tests, and of teachers. */
export async function labIn(file: string): Promise<Lab> {
  const module: { default: Lab } = await import(pathToFileURL(file).href)
  return module.default
}

/** The lab's steps. @throws LabError `bad-step` */
export async function loadSteps(lab: Lab): Promise<Step[]> {
  const file = `${lab.id}/steps.md`
  const text = await readFile(join(lab.folder, 'steps.md'), 'utf8').catch((cause) => {
    const problem = { zh: '没有这个文件。', en: 'there is no such file.' }
    throw errors['bad-step']({ file, line: 1, problem }, { cause })
  })
  return parseSteps(text, {
    file,
    hasTaskTopology: lab.taskTopology !== undefined,
  })
}

/** The lab's prose as Markdown, with `<Step id="…"/>` where a step belongs. */
export function loadGuide(lab: Lab, language: Language): Promise<string> {
  return readFile(join(lab.folder, `guide.${language}.md`), 'utf8')
}
