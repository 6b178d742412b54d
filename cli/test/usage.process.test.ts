import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '@flink-lab/engine/text'
import { type Command, CommanderError } from 'commander'
import { execa } from 'execa'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue, type Entry } from '../src/catalogue.ts'
import { createProgram } from '../src/program.ts'

const bin = join(import.meta.dirname, '../bin/flink-lab')
const home = mkdtempSync(join(tmpdir(), 'flink-lab-usage-'))
afterAll(() => rmSync(home, { recursive: true }))

/** The real bin, from a folder that has nothing to do with the clone. */
const flinkLab = (...args: string[]) =>
  execa(bin, args, {
    cwd: home,
    env: { FLINK_LAB_ROOT: home, FLINK_LAB_HOME: home, LC_ALL: 'C.UTF-8', NO_COLOR: '1' },
    reject: false,
    stdin: 'ignore',
  })

describe('a mistake on the command line exits with 2 and says what to type', () => {
  test.each([
    [['lst'], 'Did you mean flink-lab list?'],
    [['cluster', 'upp'], 'Did you mean flink-lab cluster up?'],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['cluster', 'up', 'pseudo', '--bar'], 'Did you mean --bare?'],
    [['start'], 'npx flink-lab start --help'],
    [['list', 'extra'], 'There are too many arguments.'],
    [['check', '--workspace'], 'needs a value'],
    [['list', '--lang', 'fr'], 'it is one of: zh, en'],
    [['start', 'wordcount-batch-jav'], 'Did you mean wordcount-batch-java?'],
    [['cluster', 'up', 'psudo'], 'cluster up pseudo'],
  ])('%j', async (args, said) => {
    const { exitCode, stdout, stderr } = await flinkLab(...args)
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  test('in Chinese', async () => {
    const { stderr } = await flinkLab('list', '--jsn', '--lang', 'zh')
    expect(stderr).toMatchInlineSnapshot(`
      "错误：没有 --jsn 这个选项。
      怎么办：你是不是想输入 --json？查看用法：npx flink-lab list --help
      说明：/errors#unknown-option"
    `)
  })

  test('with --json is one document', async () => {
    const { stdout, stderr, exitCode } = await flinkLab('cluster', 'upp', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'unknown-command', page: '/errors#unknown-command' },
    })
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 2 })
  })

  test('a word with commands below it shows them', async () => {
    const { stderr, exitCode } = await flinkLab('cluster')
    expect(stderr).toContain('Commands:')
    expect(exitCode).toBe(2)
  })
})

describe('the language', () => {
  test('is that of --lang, else of the locale', async () => {
    const asked = await flinkLab('--lang', 'zh', '--help')
    expect(asked.stdout).toContain('用法：')
    const locale = await execa(bin, ['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } })
    expect(locale.stdout).toBe(asked.stdout)
    expect((await flinkLab('--help')).stdout).toContain('Usage:')
  })

  test('every command has a help in both', async () => {
    const paths = commandPaths(catalogue)
    expect(paths.length).toBeGreaterThan(20)
    const chinese = /[\u4e00-\u9fff]/
    for (const path of paths) {
      expect(await helpOf(path, 'zh')).toMatch(chinese)
      expect(await helpOf(path, 'en')).not.toMatch(chinese)
    }
  })
})

test('list answers from any folder, as text and as one document', async () => {
  const began = performance.now()
  const { stdout, exitCode } = await flinkLab('list')
  console.log(`flink-lab list: ${Math.round(performance.now() - began)} ms`)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('pseudo-cluster')
  const document = JSON.parse((await flinkLab('list', '--json')).stdout)
  expect(document.course).toHaveLength(7)
  expect(document.course[0]).toMatchObject({ number: '一', labs: [] })
})

test('--version is the version of the project', async () => {
  expect((await flinkLab('--version')).stdout).toMatch(/^\d+\.\d+\.\d+$/)
})

async function helpOf(path: string[], language: Language): Promise<string> {
  let written = ''
  const program = createProgram(language, async () => {})
  const capture = {
    writeOut: (text: string) => {
      written += text
    },
  }
  for (const command of allCommands(program)) command.configureOutput(capture)
  await program.parseAsync([...path, '--help'], { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error
  })
  return written
}

function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)]
}

function commandPaths(entries: Readonly<Record<string, Entry>>): string[][] {
  return Object.entries(entries).flatMap(([name, entry]) =>
    'commands' in entry ? commandPaths(entry.commands).map((path) => [name, ...path]) : [[name]],
  )
}
