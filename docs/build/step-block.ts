import { join } from 'node:path/posix'
import type { Language, Text } from '@flink-lab/engine/text'
import { type Condition, isTask, type Step } from '@flink-lab/labs/kit/steps/step'
import { fence, html } from './markup.ts'
import { words } from './words.ts'

/** What a step's block on the page is made of, beside the step itself. */
export interface StepView {
  /** The step's text (see `textOf`) with the demonstration's values filled in. */
  body: string
  /** Host that the step happens on; absent where it happens on none. */
  host?: string
  /** Output of a real run; absent where none is recorded. */
  output?: string
}

/** One step of a lab as Markdown: where it is typed, what is typed, and what a real run answered. */
export function stepBlock(step: Step, view: StepView, language: Language): string {
  const task = isTask(step)
  const classes = task ? 'step step-task' : 'step'
  const head = heading(step, view.host)
    .map((part) => (typeof part === 'string' ? `<code>${html(part)}</code>` : html(part[language])))
    .join(' · ')
  const badge = task
    ? `<strong>${words[step.type === 'ask' ? 'question' : 'task'][language]}</strong> · `
    : ''
  return [
    `<div class="${classes}" id="step-${html(step.id)}">`,
    `<p v-pre class="step-head">${(badge + head).replace(/ · $/, '')}</p>`,
    content(step, view.body),
    task ? taskNote(step, language) : output(view.output, language),
    '</div>',
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Plain strings are names as typed; texts are words. */
function heading(step: Step, host: string | undefined): (string | Text)[] {
  const where = host ? [host] : []
  switch (step.type) {
    case 'bash':
      return step.mode === 'background' ? [...where, words.background] : where
    case 'input':
      return [words.typedInto, step.to]
    case 'await':
      return [words.waitFor]
    case 'edit':
      return [...where, words.edit, step.file]
    case 'copy':
      return [...where, words.copy, join(step.to, step.from)]
    case 'repl':
      return [...where, ...(step.in === undefined ? [] : [words.typedInto]), step.program]
    case 'ask':
      return [step.id, words.answers[step.answer]]
  }
}

function content(step: Step, body: string): string {
  if (step.type === 'ask') return choices(step.choices)
  return body.trim() === '' ? '' : fence(highlighting(step), body)
}

function choices(of: readonly string[] = []): string {
  const names = of.map((choice) => `<code>${html(choice)}</code>`).join(' ')
  return names && `<p v-pre class="step-note">${names}</p>`
}

function highlighting(step: Step): string {
  if (step.type === 'edit') return /\.(ya?ml|xml|java|scala|properties)$/.exec(step.file)?.[1] ?? 'text'
  if (step.type === 'repl') return step.language === 'sql' ? 'sql' : 'scala'
  return step.type === 'bash' ? 'bash' : 'text'
}

/** What a step says: its body, or what it waits for as one line. Values are not filled in yet. */
export function textOf(step: Step, language: Language): string {
  return step.type === 'await' ? condition(step.condition, language) : step.body
}

function condition(of: Condition, language: Language): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  switch (of.kind) {
    case 'log':
      return say(
        `${of.role} 的日志中有：${of.matches.source}`,
        `in the log of ${of.role}: ${of.matches.source}`,
      )
    case 'output':
      return say(
        `${of.of} 的输出中有：${of.matches.source}`,
        `in the output of ${of.of}: ${of.matches.source}`,
      )
    case 'rest': {
      const value = of.equals ?? (of.atLeast === undefined ? '' : `≥ ${of.atLeast}`)
      return `GET ${of.path} → ${of.field}${value && `: ${value}`}`
    }
    case 'hdfs': {
      if (of.matches)
        return say(`hdfs ${of.path} 中有：${of.matches.source}`, `in hdfs ${of.path}: ${of.matches.source}`)
      const gone = of.exists === false
      return gone
        ? say(`hdfs ${of.path} 不存在`, `no hdfs ${of.path}`)
        : say(`hdfs ${of.path} 存在`, `hdfs ${of.path}`)
    }
    case 'port':
      return say(`端口 ${of.port} 在监听`, `port ${of.port} listens`)
  }
}

function taskNote(step: Step, language: Language): string {
  return step.type === 'ask' ? '' : `<p class="step-note">${html(words.taskNote[language])}</p>`
}

function output(text: string | undefined, language: Language): string {
  if (text === undefined || text.trim() === '') return ''
  return [
    '<details class="output" open>',
    `<summary>${html(words.seen[language])}</summary>`,
    fence('text', text),
    '</details>',
  ].join('\n\n')
}
