import { LabError } from '@flink-lab/engine/errors'
import type { Lab } from './lab.ts'
import { loadSteps } from './load.ts'
import { filesProblems } from './structure/files.ts'
import { guideProblems } from './structure/guides.ts'
import { specProblems } from './structure/spec.ts'
import { templateProblems } from './structure/templates.ts'
import { loadAlternatives, loadVariants } from './variants.ts'

/**
 * What is wrong with a lab that can be told without a cluster: each problem one sentence for its author, with
 * the file it is in. Empty for a sound lab.
 */
export async function structureProblems(lab: Lab): Promise<string[]> {
  try {
    const [steps, variants, alternatives] = await Promise.all([
      loadSteps(lab),
      loadVariants(lab),
      loadAlternatives(lab),
    ])
    const parts = await Promise.all([
      specProblems(lab, variants),
      guideProblems(lab, steps),
      filesProblems(lab, steps, [
        ...alternatives.map(({ name }) => `right/${name}`),
        ...variants.map(({ name }) => `wrong/${name}`),
      ]),
      templateProblems(lab, steps),
    ])
    return parts.flat().map((problem) => `${lab.id}: ${problem}`)
  } catch (error) {
    // steps.md or an expect.yaml that cannot be read: the rest cannot be told before it is mended.
    if (!(error instanceof LabError)) throw error
    return [`${error.text.en} ${error.hint.en}`]
  }
}
