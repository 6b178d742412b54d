import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { list as listArchive } from 'tar'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, clear, expectSame } from './student.ts'

const name = 'cli-ops'
await clear(name)
const student = aStudent()
const before = occupied(labHome())
const on = ['--cluster', name] as const
const worker = 'bigdata111/taskmanager'
const wait = { timeout: 60_000, interval: 50 }

const lab = (...args: string[]) => student.lab('cluster', ...args, ...on)
const file = (...path: string[]) => join(student.root, ...path)

interface Status {
  id: string
  state: string
  roles: { role: string; state: string; pid?: number }[]
  faults: { kind: string; until?: number }[]
}
const ours = (document: string): Status => JSON.parse(document).clusters.find(({ id }: Status) => id === name)
const status = async () => ours((await student.lab('cluster', 'status', '--json')).stdout)
const roleOf = ({ roles }: Status, wanted: string) => roles.find(({ role }) => role === wanted)

/** The state letter of a process as the kernel tells it; empty when it is gone. */
const processState = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0]
  } catch {
    return ''
  }
}

beforeAll(async () => {
  const sizes = ['--memory', 'taskmanager=320,jobmanager=200']
  const { exitCode, all } = await student.lab('cluster', 'up', 'pseudo', '--name', name, ...sizes)
  expect(exitCode, all).toBe(0)
})
afterAll(async () => {
  await student.lab('cluster', 'down', name)
  await expectSame(before)
  student[Symbol.dispose]()
})

test('up --memory sizes the daemons and Flink’s own configuration', async () => {
  const { pid } = roleOf(await status(), 'taskmanager') ?? {}
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('-Xmx320m')
  expect((await lab('cp', 'bigdata111:conf/config.yaml', './config.yaml')).exitCode).toBe(0)
  expect(readFileSync(file('config.yaml'), 'utf8')).toMatch(/size: 256m/)
  const refused = await student.lab('cluster', 'up', 'pseudo', '--memory', 'taskmanger=512')
  expect([refused.exitCode, refused.stderr]).toEqual([
    2,
    expect.stringContaining('Did you mean taskmanager?'),
  ])
})

test('cp copies a file and a folder both ways', async () => {
  mkdirSync(file('notes/deep'), { recursive: true })
  writeFileSync(file('notes/deep/a.txt'), '中文\n')
  expect((await lab('cp', 'notes', 'bigdata111:~/')).exitCode).toBe(0)
  expect((await lab('cp', 'notes/deep/a.txt', 'bigdata111:/root/b.txt')).exitCode).toBe(0)
  const { stdout } = await student.lab(
    'cluster',
    'exec',
    'bigdata111',
    ...on,
    'cat ~/notes/deep/a.txt ~/b.txt',
  )
  expect(stdout).toBe('中文\n中文')
  const json = await lab('cp', 'bigdata111:/root/notes', './back', '--json')
  expect(JSON.parse(json.stdout)).toEqual({ from: 'bigdata111:/root/notes', to: './back' })
  expect(readFileSync(file('back/deep/a.txt'), 'utf8')).toBe('中文\n')

  const nothing = await lab('cp', 'bigdata111:nothing', '.')
  expect([nothing.exitCode, nothing.stderr]).toEqual([2, expect.stringContaining('bigdata111:nothing')])
  const nowhere = await lab('cp', 'notes', 'elsewhere')
  expect([nowhere.exitCode, nowhere.stderr]).toEqual([2, expect.stringContaining('HOST:PATH')])
})

test('a role is stopped and started', async () => {
  expect((await lab('stop', worker)).exitCode).toBe(0)
  expect(roleOf(await status(), 'taskmanager')?.state).toBe('stopped')
  const { stdout, exitCode } = await lab('start', worker, '--json')
  expect(exitCode, stdout).toBe(0)
  const events = stdout.split('\n').map((line) => JSON.parse(line))
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'cluster', role: 'taskmanager', state: 'ready' }),
  )
  const pid = roleOf(await status(), 'taskmanager')?.pid
  // Again, now that it runs: it is left as it is.
  expect((await lab('start', worker)).exitCode).toBe(0)
  expect(roleOf(await status(), 'taskmanager')).toMatchObject({ state: 'ready', pid })
})

test('a fault is made, seen and healed', async () => {
  const made = await lab('fault', 'kill', worker)
  expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining(`cluster heal ${worker}`)])
  expect(await status()).toMatchObject({ state: 'broken', faults: [{ kind: 'kill' }] })
  expect((await student.lab('cluster', 'status')).stdout).toContain(`fault kill ${worker}`)
  expect((await lab('heal')).stdout).toContain(`Healed: kill ${worker}`)
  expect(await status()).toMatchObject({ state: 'up', faults: [] })
  expect((await lab('heal')).stdout).toBe('There is no fault to heal.')
})

test('a fault with a time limit heals when the command that made it is killed', async () => {
  const { pid = 0 } = roleOf(await status(), 'taskmanager') ?? {}
  const command = student.open('cluster', 'fault', 'pause', worker, '--for', '2s', ...on)
  await vi.waitFor(() => expect(processState(pid)).toBe('T'), { ...wait, interval: 1 })
  command.kill('SIGKILL')
  await command
  // No command runs any more: what heals is the healer alone.
  await vi.waitFor(() => expect(processState(pid)).toMatch(/[SR]/), wait)
  await vi.waitFor(async () => expect(await status()).toMatchObject({ state: 'up', faults: [] }), wait)
})

test.each([
  [['fault', 'partition', 'bigdata111'], '--driver docker'],
  [['fault', 'slow', 'bigdata111', '--for', '5s'], '--driver docker'],
  [['fault', 'pouse', worker], 'cluster fault pause'],
  [['fault', 'pause', 'bigdata111/taskmanger'], 'Did you mean taskmanager?'],
  [['fault', 'pause', 'bigdata11'], 'Did you mean bigdata111?'],
  [['fault', 'pause', worker, '--for', 'soon'], '30s'],
  [['start', 'bigdata111'], 'bigdata111/jobmanager'],
  [['stop', 'bigdata111/nmenode'], 'Did you mean namenode?'],
])('%j is refused with what to type', async (args, said) => {
  const { exitCode, stdout, stderr } = await lab(...args)
  expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
})

test('collect packs what explains the cluster', async () => {
  const { stdout, exitCode } = await lab('collect', 'evidence.tar.gz', '--json')
  expect(exitCode, stdout).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ file: file('evidence.tar.gz'), bytes: expect.any(Number) })
  const names: string[] = []
  await listArchive({ file: file('evidence.tar.gz'), onReadEntry: ({ path }) => names.push(path) })
  const parts = ['daemon.json', 'log.txt', 'out.txt', 'jstack.txt'].map(
    (part) => `./bigdata111/taskmanager/${part}`,
  )
  const common = ['./versions.json', './cluster.json', './faults.json', './bigdata111/conf/config.yaml']
  expect(names).toEqual(expect.arrayContaining([...parts, ...common]))
  expect((await lab('collect')).exitCode).toBe(0)
  expect(readdirSync(student.root).filter((each) => each.startsWith(`flink-lab-${name}-`))).toHaveLength(1)
})

test('status --watch redraws its page in place on a terminal', async () => {
  const terminal = student.atTerminal('cluster', 'status', '--watch')
  let shown = ''
  terminal.stdout.on('data', (chunk) => {
    shown += chunk
  })
  await vi.waitFor(() => expect(shown).toContain('┌ bigdata111'), wait)
  await lab('stop', worker)
  // Escape sequences that go up and erase, and then the same page with the new state.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a cursor movement.
  await vi.waitFor(() => expect(shown).toMatch(/\u001b\[\d*A.*taskmanager +stopped/s), wait)
  terminal.stdin.write('\u0003')
  expect((await terminal).exitCode).toBe(0)
  await lab('start', worker)
})

test('status --watch --json is a line a look', async () => {
  const watching = student.open('cluster', 'status', '--watch', '--json')
  let printed = ''
  watching.stdout.on('data', (chunk) => {
    printed += chunk
  })
  await vi.waitFor(() => expect(printed.split('\n').length).toBeGreaterThan(2), wait)
  watching.kill('SIGINT')
  expect((await watching).exitCode).toBe(0)
  for (const line of printed.trim().split('\n')) expect(ours(line).state).toBe('up')
})
