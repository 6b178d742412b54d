import type { Language } from '@flink-lab/engine/text'
import type { Lab } from '../lab.ts'
import { loadGuide } from '../load.ts'
import type { Step } from '../steps/step.ts'

/** The ids that a guide places with `<Step id="…"/>`, in order. */
export function placedSteps(guide: string): string[] {
  return [...guide.matchAll(/<Step\s+id="([^"]*)"\s*\/>/g)].map(([, id]) => id as string)
}

/** Problems of the prose: both guides place every step, once, in the script's order. */
export async function guideProblems(lab: Lab, steps: readonly Step[]): Promise<string[]> {
  const problems = await Promise.all(
    (['zh', 'en'] as const).map((language) => problemsOf(lab, language, steps)),
  )
  return problems.flat()
}

async function problemsOf(lab: Lab, language: Language, steps: readonly Step[]): Promise<string[]> {
  const name = `guide.${language}.md`
  const guide = await loadGuide(lab, language).catch(() => undefined)
  if (guide === undefined) return [`there is no ${name}`]
  const placed = placedSteps(guide)
  const known = steps.map(({ id }) => id)
  const unknown = placed.filter((id) => !known.includes(id))
  const twice = placed.filter((id, index) => placed.indexOf(id) !== index)
  const missing = steps.filter((step) => mustBePlaced(step) && !placed.includes(step.id))
  const problems = [
    ...unknown.map((id) => `${name}: there is no step ${id}`),
    ...twice.map((id) => `${name}: step ${id} is placed twice`),
    ...missing.map(({ id }) => `${name}: step ${id} is not placed`),
  ]
  const inOrder = known.filter((id) => placed.includes(id))
  const wrong = inOrder.findIndex((id, index) => id !== placed[index])
  if (problems.length === 0 && wrong >= 0) {
    problems.push(`${name}: step ${placed[wrong]} stands where steps.md has ${inOrder[wrong]}`)
  }
  return problems
}

/** A wait without a name of its own is the player's business; a reader may be told of it in prose. */
function mustBePlaced(step: Step): boolean {
  return !(step.type === 'await' && /^await-\d+$/.test(step.id))
}
