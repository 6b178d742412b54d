import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Driver, Machine, Site } from '../src/drivers/driver.ts'
import type { Role } from '../src/roles/role.ts'

/** A small real daemon: what is typed on its port is thrown away. */
const listener: Role = {
  name: 'listener',
  mark: '-lk 7777',
  memory: 0,
  overhead: 0,
  ports: [7777],
  deadline: 5000,
  command: async ({ host }) => ({
    argv: ['/bin/bash', '-c', 'exec nc -lk 7777'],
    out: `${host.flinkHome}/log/nc.out`,
  }),
  log: (host) => ({ folder: `${host.flinkHome}/log`, prefix: 'nc' }),
  probe: async () => ({ ready: true, seen: { zh: '', en: '' } }),
}
const command = { argv: ['/bin/bash', '-c', 'echo begun; exec nc -lk 7777'] }

/** Polls until a state is there; the time limit is the test's own. */
async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function answers(machine: Machine, port: number): Promise<boolean> {
  // A driver may know that the host itself is gone.
  const at = await machine.endpoint(port).catch(() => undefined)
  if (!at) return false
  const socket = connect(at.port, at.hostname)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** What every driver must do; each driver's test calls this. Needs the installed engine and a lab home of its own. */
export function testDriver({ name, driver }: { name: string; driver: Driver }): void {
  describe(`driver ${name}`, () => {
    let site: Site
    let other: Site
    let machine: Machine
    let second: Machine

    const create = async (id: string): Promise<Site> => {
      const engine = await openEngine()
      const hosts = { bigdata111: [], bigdata112: [] }
      const topology = { name: id, title: { zh: id, en: id }, hosts }
      return driver.create({ engine, state: { version: 1, id, bare: true, engine, topology } })
    }
    const host = (from: Site, index: number): Machine => {
      const found = from.machines[index]
      if (!found) throw new Error(`no host ${index}`)
      return found
    }

    beforeAll(async () => {
      ;[site, other] = await Promise.all([create('conform-one'), create('conform-two')])
      machine = host(site, 0)
      second = host(site, 1)
    })
    afterAll(async () => {
      await Promise.all([site?.destroy(), other?.destroy()])
    })

    test('runs commands as typed, in the Flink folder, with their exit code', async () => {
      const result = await machine.exec('pwd; echo out; echo err >&2; exit 3')
      expect(result).toMatchObject({ exitCode: 3, stderr: 'err\n', timedOut: false })
      expect(result.stdout).toBe(`${machine.flinkHome}\nout\n`)
      expect(result.output.split('\n').sort()).toEqual(['', machine.flinkHome, 'err', 'out'].sort())
    })

    test('runs an argument list as it is', async () => {
      expect((await machine.exec(['printf', '%s', '$HOME "x"'])).stdout).toBe('$HOME "x"')
    })

    test('says 127 for a command that does not exist', async () => {
      expect((await machine.exec(['no-such-command-at-all'])).exitCode).toBe(127)
      expect((await machine.exec('no-such-command-at-all')).exitCode).toBe(127)
    })

    test('is a login on that host, with nothing of the caller', async () => {
      process.env.FLINK_CONF_DIR = '/caller'
      const { stdout } = await machine.exec(
        'hostname; echo "$HOSTNAME $USER"; printenv FLINK_CONF_DIR; which hdfs nc ssh java',
      )
      delete process.env.FLINK_CONF_DIR
      expect(stdout).toMatch(/^bigdata111\nbigdata111 root\n\//)
      expect(stdout.trim().split('\n')).toHaveLength(6)
    })

    test('gives input and extra environment', async () => {
      const result = await machine.exec('cat; echo $COLOUR', { input: 'typed\n', env: { COLOUR: 'red' } })
      expect(result.stdout).toBe('typed\nred\n')
    })

    test('kills a command and its children at the time limit', async () => {
      const result = await machine.exec('sleep 61.5 & sleep 61.5', { timeout: 300 })
      expect(result).toMatchObject({ exitCode: null, timedOut: true })
      await until(async () => (await machine.exec('pgrep -f "^sleep 61.5"')).stdout === '')
    })

    test('kills a command when told to, even one that ignores SIGTERM', async () => {
      const abort = new AbortController()
      const running = machine.open('trap "" TERM; echo ready; while :; do sleep 0.1; done', {
        signal: abort.signal,
      })
      await until(() => running.output.includes('ready'))
      abort.abort()
      expect((await running.ended).exitCode).toBeNull()
    })

    test('does not wait for what a command left in the background', async () => {
      const result = await machine.exec('sleep 30 & echo $!')
      expect(result.durationMs).toBeLessThan(10_000)
      await machine.exec(`kill ${result.stdout}`)
    })

    test('talks with a running command', async () => {
      const running = machine.open('while read line; do echo "got $line"; done')
      running.write('one\n')
      await until(() => running.output.includes('got one'))
      running.write('two\n')
      running.end()
      expect((await running.ended).output).toBe('got one\ngot two\n')
    })

    test('drops the middle of too much output', async () => {
      const { stdout } = await machine.exec('echo first; seq 100000; echo last', { maxBuffer: 1000 })
      expect(stdout).toMatch(/^first\n[\s\S]* characters left out [\s\S]*last\n$/)
      expect(stdout.length).toBeLessThan(1100)
    })

    test('reads and writes files, relative to the Flink folder or as the host sees them', async () => {
      await machine.writeFile('conf/mine.sh', '#!/bin/sh\necho 中文\n', 0o755)
      expect((await machine.exec('conf/mine.sh')).stdout).toBe('中文\n')
      await machine.writeFile('/root/notes/a.txt', 'a')
      expect((await machine.exec('cat ~/notes/a.txt')).stdout).toBe('a')
      expect(await machine.readFile('/root/notes/a.txt')).toBe('a')
      expect(await machine.exists('/root/notes/b.txt')).toBe(false)
      expect(await second.exists('/root/notes/a.txt')).toBe(false)
    })

    test('reads and writes several files at once', async () => {
      const texts = {
        'conf/several.txt': 'a $HOME\n\\0 中文',
        '/root/several/deep/b': '',
        '/root/several/c': 'c\n',
      }
      await machine.writeFiles(new Map(Object.entries(texts)))
      const read = await machine.readFiles(['/root/several/none', ...Object.keys(texts)])
      expect(Object.fromEntries(read)).toEqual({ '/root/several/none': undefined, ...texts })
    })

    test('copies files and folders in and out, bytes and run bits untouched', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'flink-lab-copy-'))
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value))
      await mkdir(join(folder, 'tree/deep'), { recursive: true })
      await writeFile(join(folder, 'tree/deep/bytes'), bytes)
      await writeFile(join(folder, 'tree/run.sh'), '#!/bin/sh\necho it runs\n', { mode: 0o755 })
      // To a new name, then into the folder that is there by then.
      await machine.copyIn(join(folder, 'tree'), '/root/copied')
      await machine.copyIn(join(folder, 'tree'), '/root/copied')
      expect((await machine.exec('~/copied/tree/run.sh')).stdout).toBe('it runs\n')
      await machine.copyOut('/root/copied/tree', join(folder, 'back'))
      expect(await readFile(join(folder, 'back/deep/bytes'))).toEqual(bytes)
      await machine.copyOut('/root/copied/deep/bytes', `${folder}/`)
      expect(await readFile(join(folder, 'bytes'))).toEqual(bytes)
      const nothing = machine.copyOut('/root/copied/nothing', folder)
      await expect(nothing).rejects.toMatchObject({ code: 'nothing-to-copy' })
      await rm(folder, { recursive: true })
    })

    test('a copy onto a distribution’s file changes that host alone', async () => {
      const own = await machine.exec('ls lib/flink-dist*.jar')
      const jar = own.stdout.trim()
      const size = async (on: Machine) => (await on.exec(['stat', '-c', '%s', jar])).stdout
      const before = await size(second)
      const folder = await mkdtemp(join(tmpdir(), 'flink-lab-copy-'))
      await writeFile(join(folder, 'small.jar'), 'small')
      await machine.copyIn(join(folder, 'small.jar'), jar)
      expect([await size(machine), await size(second)]).toEqual(['5\n', before])
      expect(Number(before)).toBeGreaterThan(1e6)
      await rm(folder, { recursive: true })
    })

    test('reaches other hosts by ssh and scp', async () => {
      expect((await machine.exec('ssh root@bigdata112 hostname')).output).toBe('bigdata112\n')
      await machine.exec('echo copied > ~/c.txt; scp ~/c.txt root@bigdata112:/root/')
      expect(await second.readFile('/root/c.txt')).toBe('copied\n')
      expect((await machine.exec('ssh nowhere hostname')).exitCode).toBe(255)
    })

    test('starts a daemon, finds it, stops it', async () => {
      const out = `${machine.flinkHome}/log/nc.out`
      await machine.launch(listener, 'i1', { ...command, out })
      await until(() => answers(machine, 7777))
      const daemon = await machine.daemon(listener)
      expect(daemon).toMatchObject({ running: true, record: { instance: 'i1' } })
      expect((await machine.exec(['cat', out])).stdout).toBe('begun\n')
      await machine.halt(listener, 2000)
      expect(await machine.daemon(listener)).toMatchObject({ running: false, record: { stopped: true } })
      expect(await answers(machine, 7777)).toBe(false)
    })

    test('refuses a port that is taken and names the holder', async () => {
      const holder = machine.open('exec nc -lk 7777')
      await until(() => answers(machine, 7777))
      const start = machine.launch(listener, 'i2', { ...command, out: `${machine.flinkHome}/log/nc.out` })
      await expect(start).rejects.toMatchObject({
        code: 'port-taken',
        text: { en: expect.stringMatching(/pid \d+/) },
      })
      await holder.stop()
    })

    test('notices a daemon that died and its exit code', async () => {
      const out = `${machine.flinkHome}/log/dead.out`
      const dead = { ...listener, name: 'dead', ports: [], mark: 'never-there' }
      await machine.launch(dead, 'i3', { argv: ['/bin/bash', '-c', 'exit 7'], out })
      await until(async () => (await machine.daemon(dead)).record?.exitCode === 7)
      expect((await machine.daemon(dead)).running).toBe(false)
    })

    test('keeps two clusters and their hosts apart on the same port', async () => {
      const running = [machine, second, host(other, 0)].map((each) =>
        each.open('nc -lk 8888', { timeout: 20_000 }),
      )
      await until(
        async () =>
          (await answers(machine, 8888)) &&
          (await answers(second, 8888)) &&
          (await answers(host(other, 0), 8888)),
      )
      await machine.exec('echo to-second | nc -N bigdata112 8888', { timeout: 2000 })
      await until(() => running[1]?.output.includes('to-second') ?? false)
      expect(running[2]?.output).toBe('')
      await Promise.all(running.map((each) => each.stop()))
    })

    test('opens the same hosts again from the state alone', async () => {
      const again = await driver.open(site.state)
      await machine.writeFile('conf/again', 'x')
      expect(await host(again, 0).readFile('conf/again')).toBe('x')
    })

    test('leaves nothing when destroyed, and does so twice without complaint', async () => {
      const third = await create('conform-three')
      const on = host(third, 0)
      // In a session of its own and without a parent, as a student's daemon may be.
      await on.exec('setsid nc -lk 9999 >/dev/null 2>&1 </dev/null &')
      await until(() => answers(on, 9999))
      await third.destroy()
      expect(await answers(on, 9999)).toBe(false)
      await third.destroy()
      expect(await answers(machine, 9999)).toBe(false)
    })
  })
}
