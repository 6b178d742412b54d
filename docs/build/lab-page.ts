import type { Language, Text } from '@flink-lab/engine/text'
import type { Step } from '@flink-lab/labs/kit/steps/step'
import { renderTemplate } from '@flink-lab/labs/kit/template'
import { fence, html } from './markup.ts'
import { stepBlock, textOf } from './step-block.ts'
import { kinds, words } from './words.ts'

/** Everything a lab's page is made of; nothing here is read from a disk. */
export interface LabSource {
  id: string
  kind: keyof typeof kinds
  title: Text
  idea: Text
  minutes: number
  points: number
  topology: string
  prerequisites: readonly string[]
  /** Markdown with `<Step id="…"/>` where a step belongs. */
  guide: string
  steps: readonly Step[]
  /** First host of a topology: where a step that names no host happens. */
  hostOf: (part: Step['part']) => string
  /** Outputs of a real run by step id. */
  recorded: Readonly<Record<string, string>>
  /** The demonstration's own task: values for `{{key}}`. */
  task: unknown
}

/** Links as Markdown, made by the caller who knows the other pages. */
export interface LabLinks {
  section: string
  prerequisites: readonly string[]
}

const stepTag = /^([ \t]*)<Step\s+id="([^"]+)"\s*\/>[ \t]*$/gm

/**
 * A lab's page: its guide with each `<Step/>` replaced by the step's commands and recorded output.
 * @throws Error naming a step that the guide places and steps.md does not have
 */
export function labPage(lab: LabSource, links: LabLinks, language: Language): string {
  const guide = renderTemplate(lab.guide, lab.task, { language, from: `${lab.id}/guide.${language}.md` })
  const body = guide.replace(stepTag, (_, indent: string, id: string) =>
    place(lab, id, language).replace(/^(?=.)/gm, indent),
  )
  if (body.includes('<Step ')) {
    throw new Error(`${lab.id}/guide.${language}.md: <Step id="…"/> must stand alone on its line`)
  }
  return [
    `---\ntitle: ${JSON.stringify(lab.title[language])}\ndescription: ${JSON.stringify(lab.idea[language])}\n---`,
    `# ${lab.title[language]}`,
    html(lab.idea[language]),
    meta(lab, links, language),
    begin(lab, language),
    body.replace(/^\s*# .*\n/, '').trim(),
  ].join('\n\n')
}

function place(lab: LabSource, id: string, language: Language): string {
  const step = lab.steps.find((candidate) => candidate.id === id)
  if (!step)
    throw new Error(`${lab.id}/guide.${language}.md places the step ${id}, which steps.md does not have`)
  const filled = renderTemplate(textOf(step, language), lab.task, { language, from: `${lab.id}/steps.md` })
  const host = step.type === 'ask' || step.type === 'input' ? undefined : hostFor(lab, step)
  return stepBlock(step, { body: capturesShown(filled, lab.steps), host, output: lab.recorded[id] }, language)
}

function hostFor(lab: LabSource, step: Step): string {
  return ('host' in step && step.host) || lab.hostOf(step.part)
}

/** `${job}` → `<job>`, as recordings write it, for names that an earlier step captured; `${HOME}` stays. */
function capturesShown(body: string, steps: readonly Step[]): string {
  const captured = new Set(steps.flatMap((step) => ('capture' in step ? Object.keys(step.capture) : [])))
  return body.replace(/\$\{(\w+)\}/g, (whole, name: string) => (captured.has(name) ? `<${name}>` : whole))
}

function meta(lab: LabSource, links: LabLinks, language: Language): string {
  const before = links.prerequisites.length > 0 ? links.prerequisites.join(', ') : words.none[language]
  const lines = [
    [words.kind, kinds[lab.kind][language]],
    [words.time, `${lab.minutes} ${words.minutes[language]}`],
    [words.points, String(lab.points)],
    [words.topology, `\`${lab.topology}\``],
    [words.prerequisites, before],
    [words.section, links.section],
  ] as const
  const items = lines.map(([name, value]) => `- **${name[language]}** ${value}`)
  return `<div class="lab-meta">\n\n${items.join('\n')}\n\n</div>`
}

function begin(lab: LabSource, language: Language): string {
  const command = fence('bash', `npx flink-lab start ${lab.id}`)
  const values = Object.keys(lab.task ?? {}).length > 0
  return `::: tip ${words.begin[language]}\n${values ? `${words.demonstration[language]}\n\n` : ''}${command}\n:::`
}
