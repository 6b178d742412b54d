// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a lab script's own placeholders.
import { LabError } from '@flink-lab/engine/errors'
import { describe, expect, test } from 'vitest'
import { parseSteps } from './parse.ts'

const block = (lang: string, options: string, body = '') => `\`\`\`${lang}\n#| ${options}\n${body}\n\`\`\`\n`
const parse = (markdown: string, hasTaskTopology = false) =>
  parseSteps(markdown, { file: 'tour/steps.md', hasTaskTopology })

/** What an author reads in the terminal: the message and the hint, in both languages. */
function said(markdown: string): string[] {
  try {
    parse(markdown)
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    expect(error.code).toBe('bad-step')
    return [error.text.en, error.hint.en, error.text.zh]
  }
  throw new Error('nothing was thrown')
}

describe('a lab script', () => {
  test('every block type of the design is read', () => {
    const steps = parse(
      [
        block(
          'bash',
          '{id: feed, host: bigdata111, mode: background, ready: {port: 9999}, stop: lab-end}',
          'nc -lk 9999',
        ),
        block(
          'bash',
          "{id: submit, timeout: 30s, exit: 0, capture: {job: 'JobID ([0-9a-f]{32})'}}",
          'bin/flink run -d x.jar',
        ),
        block('input', '{to: feed}', 'to be or not to be'),
        block('await', '{within: 20s}', "log: {role: taskmanager, matches: 'be : 2'}"),
        block('await', '{within: 2m}', 'rest: {path: "/jobs/${job}", field: state, equals: RUNNING}'),
        block('edit', '{id: workers, task: true, host: bigdata112, file: conf/workers}'),
        block('copy', '{id: programs, from: compare}'),
        block('sql', "{id: top, mode: repl, program: bin/sql-client.sh, prompt: 'Flink SQL>'}", 'SELECT 1;'),
        block('ask', '{id: slots, type: integer, truth: {rest: /overview, field: slots-total}}'),
        block('ask', '{id: order, type: text, truth: {lab: true}}'),
      ].join('\n'),
      true,
    )
    expect(steps.map(({ id, type, part }) => [id, type, part])).toEqual([
      ['feed', 'bash', 'demo'],
      ['submit', 'bash', 'demo'],
      ['input-1', 'input', 'demo'],
      ['await-1', 'await', 'demo'],
      ['await-2', 'await', 'demo'],
      ['workers', 'edit', 'task'],
      ['programs', 'copy', 'demo'],
      ['top', 'repl', 'demo'],
      ['slots', 'ask', 'task'],
      ['order', 'ask', 'task'],
    ])
    expect(steps[0]).toMatchObject({ mode: 'background', ready: { port: 9999 }, stop: 'lab-end', line: 1 })
    expect(steps[1]).toMatchObject({ timeout: 30_000, exit: 0, body: 'bin/flink run -d x.jar' })
    expect(steps[4]).toMatchObject({
      within: 120_000,
      condition: { kind: 'rest', path: '/jobs/${job}', field: 'state', equals: 'RUNNING' },
    })
  })

  test('a comment is for the next author only', () => {
    expect(parse('<!-- why this lab -->\n')).toEqual([])
  })

  test.each([
    [
      'a wrong key',
      block('bash', '{id: a, tiemout: 3s}'),
      'unknown option “tiemout”',
      'Did you mean timeout?',
    ],
    [
      'a wrong key inside',
      block('bash', '{id: a, mode: background, ready: {prot: 1}}'),
      'ready: unknown option “prot”',
      'Did you mean port?',
    ],
    ['a wrong type', block('bash', '{id: a, exit: none}'), 'exit', ''],
    ['a wrong length of time', block('bash', '{id: a, timeout: 30}'), 'timeout: Invalid input', ''],
    ['no id', block('edit', '{file: conf/workers}'), 'id: Invalid input', ''],
    ['a wrong block type', block('bsh', '{id: a}'), 'no block of type “bsh”', 'Did you mean bash?'],
    ['no options', '```bash\nls\n```', 'first line must hold its options', ''],
    ['prose', 'Now type this:', 'only code blocks belong here', ''],
    ['broken YAML', block('bash', '{id: a, id: b}'), 'not valid YAML', ''],
    ['a broken expression', block('bash', "{id: a, capture: {job: '(('}}"), 'capture.job', ''],
    ['a capture without group', block('bash', "{id: a, capture: {job: 'x'}}"), 'exactly one group', ''],
    [
      'a capture with two groups',
      block('bash', "{id: a, capture: {job: '(x)(y)'}}"),
      'exactly one group',
      '',
    ],
    ['two conditions', block('await', '{}', 'port: 1\nhdfs: {path: /a}'), 'exactly one of', ''],
    ['a wrong condition', block('await', '{}', 'prot: 1'), 'unknown option “prot”', 'Did you mean port?'],
    [
      'a wrong key in a condition',
      block('await', '{}', 'log: {rol: a, matches: b}'),
      'log',
      'Did you mean role?',
    ],
  ])('%s names file, line and what was meant', (_, markdown, message, hint) => {
    const [text, hinted, chinese] = said(`<!-- first line -->\n\n${markdown}`)
    expect(text).toMatch(/^tour\/steps\.md:[345]: /)
    expect(text).toContain(message)
    expect(hinted).toContain(hint)
    expect(chinese).toMatch(/^tour\/steps\.md:[345]：.*\p{Script=Han}/u)
  })

  test('two steps of one id', () => {
    const [text] = said(block('bash', '{id: a}', 'ls') + block('edit', '{id: a, file: x}'))
    expect(text).toBe('tour/steps.md:5: the id “a” is taken by line 1.')
  })

  test('input to a step that does not stay open names the nearest that does', () => {
    const steps = block('bash', '{id: feed, mode: background}', 'nc') + block('input', '{to: fed}', 'hello')
    const [text, hint] = said(steps)
    expect(text).toContain('no earlier step “fed”')
    expect(hint).toContain('Did you mean feed?')
  })

  const shell = (more: string) =>
    block('sql', `{id: shell, program: bin/sql-client.sh, prompt: '> ', ${more}}`)

  test('a step types into the program of an earlier one, where that runs', () => {
    const steps = parse(
      shell('host: bigdata112, on: task') + block('sql', '{id: more, in: shell}', 'SELECT 2;'),
    )
    expect(steps[1]).toMatchObject({
      in: 'shell',
      program: 'bin/sql-client.sh',
      prompt: '> ',
      host: 'bigdata112',
      part: 'task',
    })
  })

  test.each([
    [
      'a step that opened none',
      block('bash', '{id: shell}') + block('repl', '{id: more, in: shell}'),
      'in: no earlier step',
    ],
    [
      'a step that only typed on',
      `${shell('')}${block('sql', '{id: on, in: shell}')}${block('sql', '{id: more, in: on}')}`,
      'in: no earlier step “on”',
    ],
    [
      'a host of its own',
      `${shell('')}${block('sql', '{id: more, in: shell, host: bigdata112}')}`,
      'either program and prompt, or in',
    ],
    ['no prompt', block('repl', '{id: more, program: scala}'), 'either program and prompt, or in'],
  ])('typing into a program with %s is refused', (_, steps, message) => {
    expect(said(steps)[0]).toContain(message)
  })

  test('a background step cannot be stopped by a step before it', () => {
    const [, hint] = said(block('bash', '{id: feed, mode: background, stop: lab-ned}', 'nc'))
    expect(hint).toContain('Did you mean lab-end?')
  })

  test('a capture is used after its step; shell variables are left alone', () => {
    const capture = block('bash', "{id: b, capture: {job: '(x)'}}", 'ls')
    const [text] = said(block('bash', '{id: a}', 'cancel ${job}') + capture)
    expect(text).toContain('${job} is used before it is captured')
    expect(parse(block('bash', '{id: a}', 'ls ${HOME} ${other}') + capture)).toHaveLength(2)
  })
})
