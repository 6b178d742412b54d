import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LabError } from '@flink-lab/engine/errors'
import { filesBelow } from '../files.ts'
import type { Lab } from '../lab.ts'
import type { Step } from '../steps/step.ts'
import { renderTemplate } from '../template.ts'

/** Any seed will do: the keys of a task do not depend on it. */
const anySeed = 'structure'

/** Templates that name a key which the student's task does not have. */
export async function templateProblems(lab: Lab, steps: readonly Step[]): Promise<string[]> {
  const task = lab.task(anySeed)
  const guides = await Promise.all(
    ['guide.zh.md', 'guide.en.md'].map(async (from) => ({
      from,
      text: await readFile(join(lab.folder, from), 'utf8').catch(() => ''),
    })),
  )
  const folders = await Promise.all(
    ['starter', 'solution', 'right', 'wrong'].map(async (folder) =>
      (await filesBelow(join(lab.folder, folder)))
        .filter(({ content }) => !content.includes(0))
        .map(({ path, content }) => ({
          from: `${folder}/${path}`,
          text: Buffer.from(content).toString('utf8'),
        })),
    ),
  )
  const blocks = steps.map((step) => ({ from: `steps.md:${step.line}`, text: step.body }))
  return [...guides, ...folders.flat(), ...blocks].flatMap(({ from, text }) => {
    try {
      renderTemplate(text, task, { from })
      return []
    } catch (error) {
      if (!(error instanceof LabError)) throw error
      return [`${error.text.en} ${error.hint.en}`]
    }
  })
}
