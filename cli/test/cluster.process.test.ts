import { labHome } from '@flink-lab/engine/home'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, clear, expectSame } from './student.ts'

const name = 'cli-test'
await clear(name)
const student = aStudent()
const before = occupied(labHome())
const on = ['--cluster', name] as const

describe('a cluster from the command line', () => {
  let started: unknown[]
  beforeAll(async () => {
    const { stdout, exitCode, stderr } = await student.lab(
      'cluster',
      'up',
      'pseudo',
      '--name',
      name,
      '--json',
    )
    expect(exitCode, stderr + stdout).toBe(0)
    started = stdout.split('\n').map((line) => JSON.parse(line))
  })
  afterAll(async () => {
    await student.lab('cluster', 'down', name)
    student[Symbol.dispose]()
  })

  test('tells of its start as NDJSON and ends with its state', () => {
    expect(started).toContainEqual(
      expect.objectContaining({ type: 'cluster', host: 'bigdata111', role: 'taskmanager', state: 'ready' }),
    )
    expect(started.at(-1)).toMatchObject({
      type: 'result',
      cluster: { id: name, topology: 'pseudo', state: 'up' },
    })
  })

  test('status is one document', async () => {
    const { clusters } = JSON.parse((await student.lab('cluster', 'status', '--json')).stdout)
    const own = clusters.find(({ id }: { id: string }) => id === name)
    expect(own.roles.map(({ role, state }: { role: string; state: string }) => [role, state]).sort()).toEqual(
      [
        ['datanode', 'ready'],
        ['jobmanager', 'ready'],
        ['namenode', 'ready'],
        ['taskmanager', 'ready'],
      ],
    )
  })

  test("the distribution's own bin/flink runs a job on it", async () => {
    const { all, exitCode } = await student.lab(
      ...['cluster', 'exec', 'bigdata111', ...on, '--'],
      ...['bin/flink', 'run', 'examples/batch/WordCount.jar'],
    )
    expect(exitCode, all).toBe(0)
    expect(all).toMatch(/Job with JobID [0-9a-f]{32} has finished/)
  })

  test('exec gives back the exit code and both streams, and takes standard input', async () => {
    const piped = await student.typing(
      'three\nlines\nhere\n',
      'cluster',
      'exec',
      'bigdata111',
      ...on,
      'wc -l; echo oops >&2; exit 7',
    )
    expect(piped.exitCode).toBe(7)
    expect([piped.stdout.trim(), piped.stderr.trim()]).toEqual(['3', expect.stringContaining('oops')])
    const json = await student.lab('cluster', 'exec', 'bigdata111', ...on, '--json', '--', 'echo', 'a b')
    expect(JSON.parse(json.stdout)).toMatchObject({ host: 'bigdata111', exitCode: 0, stdout: 'a b\n' })
  })

  test('a host that does not exist is an error with the nearest name', async () => {
    const { stderr, exitCode } = await student.lab('cluster', 'exec', 'bigdata11', ...on, '--', 'true')
    expect(stderr).toContain('bigdata111')
    expect(exitCode).toBe(2)
  })

  test('logs show the last lines of a daemon', async () => {
    const { stdout } = await student.lab('cluster', 'logs', 'bigdata111/jobmanager', ...on, '-n', '5')
    expect(stdout.trim().split('\n')).toHaveLength(5)
  })

  test('a shell on a terminal runs what is typed, and has the names and commands of the notes', async () => {
    const typed = 'hostname; bin/flink --version; exit 3\n'
    const { stdout, exitCode } = await student.onTerminal(typed, 'shell', 'bigdata111', ...on)
    expect(stdout).toMatch(/^bigdata111\r?$/m)
    expect(stdout).toContain('Version: 1.20.3')
    expect(exitCode).toBe(3)
  })

  test('a terminal that is closed ends its shell and what runs in it', async () => {
    const terminal = student.atTerminal('shell', 'bigdata111', ...on)
    terminal.stdin.write('sleep 1002\n')
    await vi.waitFor(() => expect(ours('sleep 1002')).toHaveLength(1), { timeout: 60_000 })
    terminal.kill('SIGKILL')
    await vi.waitFor(() => expect(ours('sleep 1002')).toEqual([]), { timeout: 15_000 })
  })

  test('a shell that is killed leaves daemons to down, which leaves nothing', async () => {
    const shell = student.talking('shell', 'bigdata111', ...on)
    shell.stdin.write('bin/taskmanager.sh start\nsetsid sleep 1001 > /dev/null 2>&1 &\n')
    // The script's own helpers name the TaskManager too, for a moment; the sleep comes after them.
    const started = () => [ours('sleep 1001').length, ours('TaskManagerRunner').length]
    await vi.waitFor(() => expect(started()).toEqual([1, 2]), { timeout: 60_000 })
    shell.kill('SIGKILL')
    await shell
    // The cluster is the student's and stays, with all that was started on it; only down ends it.
    expect((await student.lab('cluster', 'status')).stdout).toContain(name)
    expect(ours('sleep 1001')).toHaveLength(1)
    expect((await student.lab('cluster', 'down', name)).exitCode).toBe(0)
    await expectSame(before)
  })
})

const ours = (part: string) => occupied(labHome()).processes.filter((line) => line.includes(part))
