import type { Code, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { z } from 'zod'
import { crossCheck } from './cross-check.ts'
import { conditionBody, optionsOf } from './options.ts'
import { badStep, type Place, validated } from './problem.ts'
import { type Condition, opensRepl, type Part, type Step } from './step.ts'

type BlockType = keyof typeof optionsOf
const blockTypes = Object.keys(optionsOf) as BlockType[]

export interface ParseOptions {
  /** Name of the file, for errors: `pseudo-cluster/steps.md`. */
  file: string
  /** The student's own steps happen on a cluster of their own. */
  hasTaskTopology?: boolean
}

/**
 * Reads a lab script: fenced blocks whose first line, `#| {…}`, says how the block is played.
 * @throws LabError `bad-step` naming file, line and the nearest right name
 */
export function parseSteps(markdown: string, options: ParseOptions): Step[] {
  const counts = new Map<string, number>()
  const steps = fromMarkdown(markdown).children.flatMap((node) => {
    const place = { file: options.file, line: node.position?.start.line ?? 1 }
    const step = stepOf(node, place, options)
    if (!step) return []
    if (step.id === '') {
      const count = (counts.get(step.type) ?? 0) + 1
      counts.set(step.type, count)
      step.id = `${step.type}-${count}`
    }
    return [step]
  })
  crossCheck(steps, options.file)
  return steps.map((step) => inItsProgram(step, steps))
}

/** A step that types into an open program, with what was said of that program when it was opened. */
function inItsProgram(step: Step, steps: readonly Step[]): Step {
  if (step.type !== 'repl' || step.in === undefined) return step
  const opener = steps.filter(opensRepl).find(({ id }) => id === step.in)
  if (!opener) return step
  const { program, prompt, host, part } = opener
  return { ...step, program, prompt, host, part }
}

function stepOf(node: RootContent, place: Place, options: ParseOptions): Step | undefined {
  // Comments are for the next author; everything a student reads stands in the guides, in both languages.
  if (node.type === 'html') return undefined
  if (node.type !== 'code') {
    throw badStep(place, {
      zh: '这里只能有代码块；说明文字写在 guide.zh.md 和 guide.en.md 里。',
      en: 'only code blocks belong here; prose goes into guide.zh.md and guide.en.md.',
    })
  }
  const type = blockTypes.find((known) => known === node.lang)
  if (!type) {
    const name = node.lang ?? ''
    const problem = { zh: `没有“${name}”这种代码块。`, en: `there is no block of type “${name}”.` }
    throw badStep(place, problem, { name, known: blockTypes })
  }
  return built(type, node, place, options)
}

function built(type: BlockType, node: Code, place: Place, options: ParseOptions): Step {
  const [first = '', ...rest] = node.value.split('\n')
  const optionPlace = { ...place, line: place.line + 1 }
  if (!first.startsWith('#| ')) {
    throw badStep(optionPlace, {
      zh: '代码块的第一行必须是选项：#| {id: …}',
      en: "a block's first line must hold its options: #| {id: …}",
    })
  }
  const body = rest.join('\n')
  const read = <S extends z.ZodObject>(schema: S) =>
    validated(first.slice(3), schema, optionPlace, Object.keys(schema.shape))
  const base = (on: Part | undefined, task: boolean) => ({
    line: place.line,
    body,
    part: on ?? (task && options.hasTaskTopology ? 'task' : 'demo'),
  })
  switch (type) {
    case 'bash': {
      const { on, ...given } = read(optionsOf.bash)
      return { type, ...given, ...base(on, given.task) }
    }
    case 'input': {
      const { id = '', to } = read(optionsOf.input)
      return { type, id, to, ...base(undefined, false) }
    }
    case 'await': {
      const { id = '', on, host, within } = read(optionsOf.await)
      return { type, id, host, within, condition: conditionOf(body, optionPlace), ...base(on, false) }
    }
    case 'edit': {
      const { on, ...given } = read(optionsOf.edit)
      return { type, ...given, ...base(on, given.task) }
    }
    case 'copy': {
      const { on, ...given } = read(optionsOf.copy)
      return { type, ...given, ...base(on, false) }
    }
    case 'sql':
    case 'repl': {
      const { on, mode: _, program = '', prompt = '', ...given } = read(optionsOf.repl)
      return { type: 'repl', language: type, program, prompt, ...given, ...base(on, given.task) }
    }
    case 'ask': {
      const { on, type: answer, ...given } = read(optionsOf.ask)
      return { type, answer, ...given, ...base(on, true) }
    }
  }
}

function conditionOf(body: string, options: Place): Condition {
  const place = { ...options, line: options.line + 1 }
  const given = validated(body, conditionBody, place, Object.keys(conditionBody.shape))
  if (given.log) return { kind: 'log', ...given.log }
  if (given.rest) return { kind: 'rest', ...given.rest }
  if (given.hdfs) return { kind: 'hdfs', ...given.hdfs }
  if (given.output) return { kind: 'output', ...given.output }
  return { kind: 'port', port: given.port as number }
}
