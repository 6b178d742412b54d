import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { smallDistributions } from '../test/small-manifest.ts'
import { temporaryFolder } from '../test/temporary.ts'
import { downloadsIn, stateOf } from './cache.ts'
import { downloadOf } from './fetch.ts'
import { installDistributions } from './install.ts'
import { findJava } from './java.ts'
import type { PinnedDistribution } from './manifest.ts'
import type { ProgressEvent } from './progress.ts'

const PROGRAM = fileURLToPath(new URL('../test/run-small.ts', import.meta.url))

/** Maven's own plugin, fetched once for all tests: without it every one of them would wait for the same 60 jars. */
let plugin: string
beforeAll(async () => {
  plugin = await mkdtemp(join(tmpdir(), 'flink-lab-plugin-'))
  await install(smallDistributions('maven'), plugin).catch(() => undefined)
  await rm(join(downloadsIn(plugin), 'maven/repository/org/slf4j'), { recursive: true })
})
afterAll(() => rm(plugin, { recursive: true, force: true }))

/** An engine folder whose Maven has its plugin, and nothing else. */
async function emptyRoot(): Promise<string> {
  const root = await temporaryFolder()
  const repository = 'maven/repository'
  await cp(join(downloadsIn(plugin), repository), join(downloadsIn(root), repository), { recursive: true })
  return root
}

async function install(distributions: PinnedDistribution[], root: string, signal?: AbortSignal) {
  const events: ProgressEvent[] = []
  const { home } = await findJava()
  const onProgress = (event: ProgressEvent) => void events.push(event)
  await installDistributions(distributions, { root, javaHome: home, onProgress, signal })
  return events
}

interface Line {
  type: string
  task?: string
  code?: string
  details?: string
}

/** Starts an installation in a process of its own; its lines are there when it has ended. */
function start(root: string, before: string[] = []) {
  const [file = '', ...args] = [...before, process.execPath, PROGRAM, 'install', root]
  const child: ChildProcess = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'close').then(([code]) => ({
    code,
    lines: output
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line)),
  }))
  return { child, ended }
}

/** Asks again and again until the answer is there; the test's own time limit ends a vain wait. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await delay(20)
  }
}

const inode = (file: string) =>
  stat(file).then(
    ({ ino }) => ino,
    () => undefined,
  )

test('pip and Maven fetch it, every file is in place, nothing else is left, a second call does nothing', async () => {
  const root = await emptyRoot()
  const events = await install(smallDistributions(), root)
  expect((await readdir(root)).sort()).toEqual(['jars-1', 'packages-1'])
  expect((await readdir(join(root, 'jars-1'), { recursive: true })).sort()).toEqual([
    '.complete',
    'empty',
    'empty/folder',
    'lib',
    'lib/slf4j-api-1.7.36.jar',
  ])
  expect((await stat(join(root, 'packages-1/bin/six'))).mode & 0o777).toBe(0o755)
  expect((await stat(join(root, 'packages-1/source/six.py'))).mode & 0o777).toBe(0o644)
  expect(events.at(-1)).toMatchObject({ state: 'done' })
  expect(await install(smallDistributions(), root)).toEqual([])
})

test('a jar with another sum is refused by name, nothing is installed, and the right one installs later', async () => {
  const root = await emptyRoot()
  await expect(install(smallDistributions('maven'), root)).rejects.toMatchObject({
    code: 'checksum-mismatch',
    text: { en: expect.stringMatching(/slf4j-api-1\.7\.36\.jar.*0{64}.*d3ef575e/) },
  })
  expect((await readdir(root)).sort()).not.toContain('jars-1')
  await install(smallDistributions(), root)
  expect((await readdir(root)).sort()).toEqual(['jars-1', 'packages-1'])
})

test.each(['wheel', 'sdist'] as const)(
  'pip refuses a %s with another sum before any code of it runs',
  async (form) => {
    const root = await emptyRoot()
    await expect(install(smallDistributions(form), root)).rejects.toMatchObject({
      code: 'checksum-mismatch',
      text: { en: expect.stringContaining(form === 'wheel' ? '.whl' : '.tar.gz') },
      details: expect.not.stringContaining('Preparing metadata'),
    })
    expect((await readdir(root)).sort()).not.toContain('packages-1')
  },
)

test('a changed pin is outdated and installs anew', async () => {
  const root = await emptyRoot()
  const pinned = smallDistributions().find(({ name }) => name === 'packages')
  const [wheel] = pinned?.artifacts ?? []
  if (!pinned || !wheel) throw new Error('the small manifest has a wheel')
  const before: PinnedDistribution = { ...pinned, artifacts: [wheel] }
  await install([before], root)
  const changed = { ...before, folders: ['another'] }
  expect(await stateOf(root, changed)).toBe('outdated')
  await install([changed], root)
  expect(await stateOf(root, changed)).toBe('installed')
  expect((await readdir(join(root, 'packages-1'))).sort()).toEqual(['.complete', 'another', 'bin'])
  expect(await readdir(root)).toEqual(['packages-1'])
})

test('two installs at once yield one: the second waits, says so, and finds everything there', async () => {
  const root = await emptyRoot()
  const first = start(root)
  await until(() => inode(join(root, '.install.pid')))
  const second = start(root)
  const [one, two] = await Promise.all([first.ended, second.ended])
  expect([one.code, two.code]).toEqual([0, 0])
  expect(one.lines.some(({ task }) => task === 'jars')).toBe(true)
  expect(two.lines.map(({ type, task }) => task ?? type)).toEqual(['lock', 'installed'])
})

test('a killed install leaves no client behind, and the next one goes on with what was finished', async () => {
  const root = await emptyRoot()
  const [jars] = smallDistributions()
  const [jar] = jars?.artifacts ?? []
  if (!jar) throw new Error('the small manifest begins with a jar')
  const { child, ended } = start(root)
  const kept = await until(async () => {
    const found = await stat(downloadOf(downloadsIn(root), jar)).catch(() => undefined)
    return found?.size === jar.size ? found.ino : undefined
  })
  child.kill('SIGKILL')
  await ended
  const clients = async () => {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const lines = await Promise.all(
      pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
    )
    return lines.filter((line) => line.includes(root))
  }
  await until(async () => ((await clients()).length === 0 ? true : undefined))
  await install(smallDistributions(), root)
  expect((await readdir(root)).sort()).toEqual(['jars-1', 'packages-1'])
  // Hard-linked from the download that the killed process had finished.
  expect(await inode(join(root, 'jars-1/lib/slf4j-api-1.7.36.jar'))).toBe(kept)
})

test('an aborted install throws the reason and leaves neither lock nor half a distribution', async () => {
  const root = await emptyRoot()
  const controller = new AbortController()
  const { home } = await findJava()
  const reason = new Error('Ctrl-C')
  const running = installDistributions(smallDistributions(), {
    root,
    javaHome: home,
    signal: controller.signal,
    onProgress: ({ state }) => state === 'started' && controller.abort(reason),
  })
  await expect(running).rejects.toBe(reason)
  expect((await readdir(root)).filter((name) => name !== 'downloads')).toEqual([])
})

test('without a network the error names the client and what it could not get', async ({ skip }) => {
  const unshare = ['unshare', '--net', '--map-root-user', '--']
  try {
    execFileSync('unshare', [...unshare.slice(1), 'true'], { stdio: 'ignore' })
  } catch {
    skip('this machine does not let a process have a network namespace of its own')
  }
  const { code, lines } = await start(await emptyRoot(), unshare).ended
  expect(code).toBe(2)
  expect(lines.at(-1)).toMatchObject({
    code: 'registry-unreachable',
    message: expect.stringMatching(/^(pip|mvn) could not download .*(six|slf4j)/),
    hint: expect.stringContaining('npx flink-lab engine install'),
    details: expect.stringMatching(/./),
  })
})
