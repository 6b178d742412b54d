import { badStep } from './problem.ts'
import { opensRepl, type Step } from './step.ts'

/**
 * What no single block can tell: ids are unique, and what a step names is there.
 * @throws LabError `bad-step`
 */
export function crossCheck(steps: readonly Step[], file: string): void {
  const seen = new Map<string, Step>()
  const captured = new Set<string>()
  const everCaptured = new Set(steps.flatMap((step) => ('capture' in step ? Object.keys(step.capture) : [])))
  for (const step of steps) {
    const place = { file, line: step.line }
    const earlier = seen.get(step.id)
    if (earlier) {
      throw badStep(place, {
        zh: `编号“${step.id}”已在第 ${earlier.line} 行用过。`,
        en: `the id “${step.id}” is taken by line ${earlier.line}.`,
      })
    }
    const leansOn = namesEarlier(step)
    if (leansOn) {
      const { key, name } = leansOn
      const known = [...seen.values()].filter(leansOn.fits).map(({ id }) => id)
      const problem = {
        zh: `${key}：前面没有可用的步骤“${name}”。`,
        en: `${key}: no earlier step “${name}” that could be used.`,
      }
      if (!known.includes(name)) throw badStep(place, problem, { name, known })
    }
    for (const name of usedCaptures(step)) {
      if (captured.has(name) || !everCaptured.has(name)) continue
      throw badStep(place, {
        zh: `\${${name}} 在被 capture 之前就用到了。`,
        en: `\${${name}} is used before it is captured.`,
      })
    }
    if (step.type === 'ask' && step.truth.capture && !captured.has(step.truth.capture)) {
      const name = step.truth.capture
      const problem = {
        zh: `truth：没有名为“${name}”的 capture。`,
        en: `truth: nothing captured “${name}” before.`,
      }
      throw badStep(place, problem, { name, known: [...captured] })
    }
    seen.set(step.id, step)
    if ('capture' in step) for (const name of Object.keys(step.capture)) captured.add(name)
  }
  checkStops(steps, file)
}

/** The earlier step that a step leans on, by the option that names it. */
function namesEarlier(step: Step): { key: string; name: string; fits: (step: Step) => boolean } | undefined {
  if (step.type === 'input') {
    return { key: 'to', name: step.to, fits: (to) => to.type === 'bash' && to.mode === 'background' }
  }
  if (step.type === 'repl' && step.in !== undefined) return { key: 'in', name: step.in, fits: opensRepl }
  if (step.type === 'await' && step.condition.kind === 'output') {
    return { key: 'of', name: step.condition.of, fits: (of) => of.type === 'bash' || of.type === 'repl' }
  }
  return undefined
}

function usedCaptures(step: Step): string[] {
  return [...step.body.matchAll(/\$\{([a-z][A-Za-z0-9]*)\}/g)].map(([, name]) => name as string)
}

function checkStops(steps: readonly Step[], file: string): void {
  steps.forEach((step, index) => {
    if (step.type !== 'bash' || step.stop === 'lab-end') return
    const known = steps.slice(index + 1).map(({ id }) => id)
    if (known.includes(step.stop)) return
    const problem = {
      zh: `stop：后面没有编号为“${step.stop}”的步骤。`,
      en: `stop: no later step is called “${step.stop}”.`,
    }
    throw badStep({ file, line: step.line }, problem, { name: step.stop, known: [...known, 'lab-end'] })
  })
}
