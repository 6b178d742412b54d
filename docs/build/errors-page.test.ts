import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectErrors, errorsPage } from './errors-page.ts'

const root = join(import.meta.dirname, '../..')
const entries = await collectErrors(root)
const codes = entries.map(({ code }) => code)

test('every file that defines errors is on the page', () => {
  const defined = globSync('{engine,cluster-sim,grader,labs,cli}/**/*.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name.endsWith('.test.ts'),
  }).flatMap((file) => {
    const [, definitions] = readFileSync(join(root, file), 'utf8').split('= defineErrors(')
    return [...(definitions?.matchAll(/^ {2}'?([\w-]+)'?: \{$/gm) ?? [])].map(([, code]) => code)
  })
  expect(defined.length).toBeGreaterThan(20)
  for (const code of defined) expect(codes).toContain(code)
})

test('every sentence reads well in both languages when its values are not known', () => {
  for (const { code, text, hint } of entries) {
    for (const sentence of [text.zh, text.en, hint.zh, hint.en]) {
      expect(sentence, code).not.toMatch(/^$|undefined|NaN|\[object|=>/)
    }
  }
})

test('the anchor is the code, and commands in sentences are marked as such', () => {
  const text = { zh: '端口 <port>', en: 'Port <port>' }
  const hint = {
    zh: '运行：npx flink-lab cluster down <name>。',
    en: 'Run npx flink-lab cluster reap, then wait',
  }
  const entry = { code: 'port-taken', text, hint }
  expect(errorsPage([entry], 'zh')).toContain('## port-taken {#port-taken}')
  expect(errorsPage([entry], 'zh')).toContain('`npx flink-lab cluster down <name>`。')
  expect(errorsPage([entry], 'en')).toContain('Run `npx flink-lab cluster reap`, then wait')
})
