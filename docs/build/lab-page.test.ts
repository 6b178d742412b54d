import { parseSteps } from '@flink-lab/labs/kit/steps/parse'
import { expect, test } from 'vitest'
import { type LabSource, labPage } from './lab-page.ts'

const block = (type: string, options: string, body: string) =>
  `\`\`\`${type}\n#| ${options}\n${body}\n\`\`\`\n`
const steps = parseSteps(
  [
    block(
      'bash',
      '{id: feed, host: bigdata112, mode: background, ready: {port: 9999}, stop: lab-end}',
      'nc -lk 9999',
    ),
    block('input', '{id: words, to: feed}', 'to be or not to be'),
    block(
      'bash',
      "{id: submit, capture: {job: 'JobID ([0-9a-f]{32})'}}",
      'bin/flink run -d {{jar}} -o $HOME',
    ),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a capture, filled in when the step is played.
    block('bash', '{id: cancel}', 'bin/flink cancel ${job}'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above.
    block('await', '{id: running}', "rest: {path: '/jobs/${job}', field: state, equals: RUNNING}"),
    block('edit', '{id: workers, task: true, file: conf/workers}', ''),
    block('ask', '{id: slots, type: integer, truth: {rest: /overview, field: slots-total}}', ''),
  ].join('\n'),
  { file: 'sample/steps.md' },
)

const lab: LabSource = {
  id: 'sample',
  kind: 'operation',
  title: { zh: '样例', en: 'Sample' },
  idea: { zh: '一句话 <b>', en: 'One sentence <b>' },
  minutes: 20,
  points: 30,
  topology: 'pseudo',
  prerequisites: [],
  guide:
    '# Sample\n\nUse {{jar}}.\n\n<Step id="feed"/>\n\n1. Then:\n\n   <Step id="submit"/>\n\n<Step id="cancel"/>\n\n<Step id="running"/>\n\n<Step id="workers"/>\n\n<Step id="slots"/>\n',
  steps,
  hostOf: () => 'bigdata111',
  recorded: { submit: 'Job has been submitted with JobID <job>\n{{ 6 * 7 }}\n' },
  task: { jar: 'a.jar' },
}
const links = { section: '[Section](/notes/x)', prerequisites: [] }
const english = () => labPage(lab, links, 'en')

test('a step is replaced by its host, its command and the recorded output', () => {
  expect(english()).toContain('<code>bigdata112</code> · keeps running in the background')
  expect(english()).toContain('```bash\nnc -lk 9999\n```')
  expect(english()).toContain('Job has been submitted with JobID <job>\n   {{ 6 * 7 }}')
})

test('the demonstration’s values stand in prose and commands, captured ones as in recordings', () => {
  expect(english()).toContain('Use a.jar.')
  expect(english()).toContain('bin/flink run -d a.jar -o $HOME')
  expect(english()).toContain('bin/flink cancel <job>')
  expect(english()).toContain('GET /jobs/<job> → state: RUNNING')
})

test('a step inside a list item stays in it', () => {
  expect(english()).toContain('   <div class="step" id="step-submit">')
  expect(english()).toContain('   ```bash\n   bin/flink run')
})

test('the student’s own steps are marked and show no answer', () => {
  const page = labPage({ ...lab, recorded: { workers: 'secret', slots: '4' } }, links, 'zh')
  expect(page).toContain(
    '<strong>你的任务</strong> · <code>bigdata111</code> · 编辑 · <code>conf/workers</code>',
  )
  expect(page).toContain('<strong>问题</strong> · <code>slots</code> · 整数')
  expect(page).not.toContain('secret')
})

test('the title is printed once, the idea as text, and the facts beside each other', () => {
  expect(english().match(/^# Sample$/gm)).toHaveLength(1)
  expect(english()).toContain('One sentence &#60;b&#62;')
  for (const fact of ['operations', '20 minutes', '30', '`pseudo`', 'nothing', '[Section](/notes/x)']) {
    expect(english()).toContain(fact)
  }
})

test('a step that steps.md does not have is an error that names both', () => {
  const guide = '<Step id="sumbit"/>'
  expect(() => labPage({ ...lab, guide }, links, 'zh')).toThrow(/sample\/guide\.zh\.md.*sumbit/)
})

test('a step in the middle of a line is an error, not a blank', () => {
  const guide = 'See <Step id="feed"/>.'
  expect(() => labPage({ ...lab, guide }, links, 'en')).toThrow(/alone on its line/)
})
