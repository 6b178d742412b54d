import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type MachineOptions, machine } from '../engine/test/programs.ts'
import { temporaryFolder } from '../engine/test/temporary.ts'

const BOOTSTRAP = join(import.meta.dirname, '../bootstrap.mjs')

interface Ended {
  code: number
  stdout: string
  stderr: string
}

function run(args: string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

/** Runs the bootstrap on a machine whose PATH holds only what the options leave, with nothing installed. */
async function bootstrapOn(options: MachineOptions, language = 'en_US.UTF-8') {
  const folder = await temporaryFolder()
  const home = join(folder, 'home')
  const env = { PATH: await machine(folder, options), HOME: folder, FLINK_LAB_HOME: home, LANG: language }
  return { ...(await run([BOOTSTRAP], env)), left: await readdir(home).catch(() => []) }
}

test.each<[string, RegExp, RegExp, MachineOptions]>([
  ['no JDK', /No Java was found/, /Run .*install -y openjdk-/, { without: ['java'] }],
  ['a JRE', /only a JRE/, /Run .*install -y openjdk-/, { javac: false }],
  ['an old Java', /Java is too old \(11/, /Run .*install -y openjdk-/, { javaVersion: '11' }],
  ['a Java that is too new', /Java is too new \(25/, /Run .*install -y openjdk-/, { javaVersion: '25' }],
  ['no Maven', /Maven \(mvn\) was not found/, /Run .*install -y maven/, { without: ['mvn'] }],
  ['no Python', /Python 3 was not found/, /Run .*install -y python3 python3-pip/, { without: ['python3'] }],
  ['a Python without pip', /python3 without pip/, /Run .*install -y python3-pip/, { pip: false }],
])('%s: one error, its command, exit code 2, nothing installed', async (_, message, command, options) => {
  const { code, stderr, left } = await bootstrapOn(options)
  expect(stderr.match(/^✗ /gm)).toHaveLength(1)
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(command)
  expect(code).toBe(2)
  expect(left).toEqual([])
})

test('errors are told in Chinese to those who read Chinese', async () => {
  expect((await bootstrapOn({ without: ['mvn'] }, 'zh_CN.UTF-8')).stderr).toMatch(
    /没有找到 Maven.*\n {2}运行 /,
  )
})

test('a Node that is too old is told which one is needed', async () => {
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  const preload = `data:text/javascript,${encodeURIComponent(older)}`
  const { code, stderr } = await run(['--import', preload, BOOTSTRAP], { PATH: '' })
  expect(stderr).toBe(
    '✗ Node 18.20.4 is too old: 20.19 or newer is needed.\n  Run npx --yes node@24 bootstrap.mjs\n',
  )
  expect(code).toBe(2)
})

test('an unknown argument is an error', async () => {
  const { code, stderr } = await run([BOOTSTRAP, '--yse'], { PATH: '' })
  expect(stderr).toContain('Usage: node bootstrap.mjs')
  expect(code).toBe(2)
})
