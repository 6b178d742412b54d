import type { Text } from '@flink-lab/engine/text'
import { ladderFor } from '@flink-lab/grader/hints'
import { programHints } from '@flink-lab/grader/program/hints'
import { allHeadings, folderOf, headingOf } from '../../course.ts'
import type { Lab } from '../lab.ts'
import { labsFolder } from '../load.ts'
import type { Variant } from '../variants.ts'

/** Fewer plausible mistakes do not show that the checks tell them apart. */
const fewestVariants = 3

/** Problems of what lab.ts says: ids, checks, hints, the place in the notes. */
export function specProblems(lab: Lab, variants: readonly Variant[]): string[] {
  return [
    ...placeProblems(lab),
    ...checkProblems(lab),
    ...hintProblems(lab, variants),
    ...variantProblems(lab, variants),
  ]
}

function placeProblems(lab: Lab): string[] {
  const heading = headingOf(lab.id)
  const problems: string[] = []
  if (!allHeadings().some(({ number }) => number === lab.notes)) {
    problems.push(`lab.ts: the notes have no heading ${lab.notes}; see course.ts`)
  } else if (heading && heading.number !== lab.notes) {
    problems.push(`lab.ts: it stands under ${lab.notes}, but course.ts has it under ${heading.number}`)
  }
  // Labs of tests and of teachers lie elsewhere and are in no course.
  const folder = folderOf(lab.id)
  if (lab.folder.startsWith(labsFolder) && heading && !lab.folder.endsWith(`/${folder}`)) {
    problems.push(`its folder is not labs/${folder}`)
  }
  for (const id of lab.prerequisites) {
    if (!headingOf(id)) problems.push(`lab.ts: its prerequisite ${id} is no lab of the course`)
  }
  for (const name of ['title', 'idea'] as const) {
    if (!bothLanguages(lab[name])) problems.push(`lab.ts: its ${name} is missing in one language`)
  }
  return problems
}

function checkProblems(lab: Lab): string[] {
  const problems: string[] = []
  const earlier = new Set<string>()
  for (const { id, title, points, needs = [] } of lab.checks) {
    if (earlier.has(id)) problems.push(`lab.ts: two checks are called ${id}`)
    if (!bothLanguages(title)) problems.push(`lab.ts: the title of check ${id} is missing in one language`)
    if (!(points > 0)) problems.push(`lab.ts: check ${id} gives no points`)
    for (const need of needs) {
      if (!earlier.has(need)) problems.push(`lab.ts: check ${id} needs ${need}, which is no earlier check`)
    }
    earlier.add(id)
  }
  if (earlier.size === 0) problems.push('lab.ts: it has no checks')
  return problems
}

function hintProblems(lab: Lab, variants: readonly Variant[]): string[] {
  const empty = lab.hints.filter(({ rungs }) => !rungs.every(bothLanguages))
  const hints = lab.kind === 'program' ? [...lab.hints, ...programHints] : lab.hints
  const unanswered = variants.filter(({ hint }) => !ladderFor(hint, hints))
  return [
    ...empty.map(
      (ladder) => `lab.ts: a rung of the hints for ${ladder.for.join(', ')} is missing in one language`,
    ),
    ...unanswered.map(({ name, hint }) => `wrong/${name}: no hints answer ${hint}`),
  ]
}

function variantProblems(lab: Lab, variants: readonly Variant[]): string[] {
  const known = lab.checks.map(({ id }) => id)
  const unknown = variants.filter(({ check }) => !known.includes(check))
  const few =
    variants.length < fewestVariants
      ? [`wrong/: ${variants.length} variants, at least ${fewestVariants} are needed`]
      : []
  return [
    ...few,
    ...unknown.map(({ name, check }) => `wrong/${name}: there is no check ${check} (${known.join(', ')})`),
  ]
}

function bothLanguages(text: Text): boolean {
  return text.zh.trim() !== '' && text.en.trim() !== ''
}
