import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from '../files.ts'
import type { Lab } from '../lab.ts'
import { commonDriver } from '../recordings.ts'
import { isTask, type Step } from '../steps/step.ts'
import { expectFile } from '../variants.ts'

/** Only where there is another way to do the task. */
const alternatives = 'right'
const topLevel = ['steps.md', 'guide.zh.md', 'guide.en.md', 'starter', 'solution', 'wrong', 'recorded']

/** Problems of the folder: what is missing, and what no part of the lab asks for. */
export async function filesProblems(
  lab: Lab,
  steps: readonly Step[],
  /** Folders below the lab's that are laid over the solution: `wrong/<name>`, `right/<name>`. */
  variants: readonly string[],
): Promise<string[]> {
  const entries = await readdir(lab.folder)
  const copied = steps.flatMap((step) => (step.type === 'copy' ? [step.from] : []))
  // Missing guides are told of where they are read.
  const missing = [...topLevel, ...copied].filter(
    (name) => !name.startsWith('guide.') && !entries.includes(name),
  )
  const stray = entries.filter(
    (name) =>
      ![...topLevel, alternatives, ...copied].includes(name) && !/^[a-z0-9-]+(\.test)?\.ts$/.test(name),
  )
  const submissions = ['starter', 'solution', ...variants]
  const inSubmissions = await Promise.all(submissions.map((folder) => submissionProblems(lab, folder, steps)))
  return [
    ...missing.map((name) => `${name} is missing`),
    ...stray.map((name) => `${name} belongs to no part of a lab`),
    ...(await recordedProblems(lab, steps)),
    ...inSubmissions.flat(),
  ]
}

/** True for a step whose output is recorded and shown: the student's own are for the student to see. */
export function isRecorded(step: Step): boolean {
  return (step.type === 'bash' || step.type === 'repl') && !step.task
}

async function recordedProblems(lab: Lab, steps: readonly Step[]): Promise<string[]> {
  const ids = steps.filter(isRecorded).map(({ id }) => id)
  const files = await filesBelow(join(lab.folder, 'recorded'))
  const paths = files.map(({ path }) => path)
  // A lab without any is one that is being written.
  const needed = paths.length > 0 ? ids.map((id) => `${commonDriver}/${id}.txt`) : []
  const missing = needed.filter((path) => !paths.includes(path))
  const stray = paths.filter((path) => !ids.some((id) => path.endsWith(`/${id}.txt`)))
  return [
    ...missing.map((path) => `recorded/${path} is missing: npm run labs:record -- ${lab.id}`),
    ...stray.map((path) => `recorded/${path}: no step has this output`),
  ]
}

/** A program's sources are free; step files and answers have the names that the steps give them. */
async function submissionProblems(lab: Lab, folder: string, steps: readonly Step[]): Promise<string[]> {
  if (lab.kind === 'program') return []
  const paths = (await filesBelow(join(lab.folder, folder))).map(({ path }) => path)
  const stems = lab.kind === 'answers' ? ['answers'] : steps.filter(isTask).map(({ id }) => id)
  const stem = (path: string) => path.replace(/\.[^./]*$/, '')
  const stray = paths.filter(
    (path) =>
      !(path === expectFile && folder.startsWith('wrong/')) &&
      !path.endsWith('.md') &&
      !stems.includes(stem(path)),
  )
  const missing =
    folder === 'solution' ? stems.filter((name) => !paths.some((path) => stem(path) === name)) : []
  return [
    ...stray.map((path) => `${folder}/${path} belongs to no step of the student`),
    ...missing.map((name) => `${folder}: nothing for ${name}`),
  ]
}
