import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { access, chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Engine } from '@flink-lab/engine/engine'
import { errors } from '../../errors.ts'
import type { ExecOptions, ExecResult, RunningCommand } from '../../host.ts'
import type { DaemonCommand, Role } from '../../roles/role.ts'
import type { DaemonRecord } from '../../state.ts'
import { copyTree } from '../copy.ts'
import type { Daemon, Machine } from '../driver.ts'
import { startCommand } from './command.ts'
import { processFaults } from './faults.ts'
import { type HostPaths, hostFlags, loopbackConf, onMachine } from './host-paths.ts'
import { Journal } from './journal.ts'
import { type Listener, listeners } from './listeners.ts'
import {
  bootId,
  holderOf,
  identityOf,
  isAlive,
  isStopped,
  markedProcesses,
  markOf,
  memoryOf,
  ownLine,
  startTimeOf,
  uptimeOf,
} from './process-table.ts'
import { ownPort } from './unpack-hadoop.ts'

const execTimeoutMs = 60_000
/** Time the kernel may need to close the sockets of a process that was killed, on a busy machine. */
const dyingMs = 3000

/** A host made of a folder and a loopback address. */
export class ProcessHost implements Machine {
  readonly engine: Engine
  readonly #paths: HostPaths
  readonly #environment: Readonly<Record<string, string>>
  readonly #mark: string
  readonly #journal: Journal

  constructor(paths: HostPaths, engine: Engine, environment: Readonly<Record<string, string>>, mark: string) {
    this.engine = engine
    this.#paths = paths
    this.#journal = new Journal(paths.journal)
    this.#environment = environment
    this.#mark = mark
  }

  get name() {
    return this.#paths.name
  }
  get address() {
    return this.#paths.address
  }
  get flinkHome() {
    return this.#paths.flinkHome
  }
  get hadoopConf() {
    return this.#paths.hadoopConf
  }
  get shared() {
    const folder = join(this.#paths.root, 'tmp')
    return { here: folder, there: folder }
  }
  get bindAddress() {
    return this.#paths.name
  }
  get hadoopFolders() {
    return [this.#paths.hadoopConf, loopbackConf(this.#paths)]
  }

  #path(path: string): string {
    return onMachine(this.#paths, path)
  }

  open(command: string | readonly string[], options: ExecOptions = {}): RunningCommand {
    const { cwd = '.', env, ...rest } = options
    return startCommand({
      ...rest,
      argv: typeof command === 'string' ? ['/bin/bash', '-c', command] : command,
      cwd: this.#path(cwd),
      env: { ...this.#environment, ...env, FLINK_LAB_CLUSTER: this.#mark },
    })
  }

  exec(command: string | readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    return this.open(command, { timeout: execTimeoutMs, input: '', ...options }).ended
  }

  readFile(path: string): Promise<string> {
    return readFile(this.#path(path), 'utf8')
  }

  async readFiles(paths: readonly string[]) {
    const texts = paths.map((path) =>
      this.readFile(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return undefined
      }),
    )
    const read = await Promise.all(texts)
    return new Map(paths.map((path, index) => [path, read[index]]))
  }

  async writeFiles(files: ReadonlyMap<string, string>): Promise<void> {
    await Promise.all([...files].map(([path, content]) => this.writeFile(path, content)))
  }

  async writeFile(path: string, content: string, mode?: number): Promise<void> {
    const file = this.#path(path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    if (mode !== undefined) await chmod(file, mode)
  }

  async exists(path: string): Promise<boolean> {
    return access(this.#path(path)).then(
      () => true,
      () => false,
    )
  }

  async list(folder: string): Promise<string[]> {
    return (await readdir(this.#path(folder)).catch(() => [])).sort()
  }

  async copyIn(from: string, to: string): Promise<void> {
    await copyTree(from, this.#path(to), { from, to: `${this.name}:${to}` })
  }

  async copyOut(from: string, to: string): Promise<void> {
    await copyTree(this.#path(from), to, { from: `${this.name}:${from}`, to })
  }

  async endpoint(port: number) {
    return { hostname: this.address, port: ownPort(port, this.#paths.nth) }
  }

  async shell({ command, signal }: { command?: string; signal?: AbortSignal } = {}): Promise<number> {
    const env = { ...this.#environment, TERM: process.env.TERM ?? 'dumb' }
    // Lines that are piped in need no prompt; and an interactive bash without a terminal has no job control, so
    // it would pass a hang-up on to its whole process group, which is also its caller's.
    const interactive = process.stdin.isTTY ? ['-i'] : []
    const what = command === undefined ? ['--noprofile', ...interactive] : ['-c', `exec ${command}`]
    const child = spawn('/bin/bash', what, {
      cwd: this.flinkHome,
      env,
      stdio: 'inherit',
      signal,
      killSignal: 'SIGHUP',
    })
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  }

  /** @throws LabError `port-taken` */
  async #checkPorts(role: Role): Promise<void> {
    const wanted = role.ports.map((port) => ownPort(port, this.#paths.nth))
    const mine = ({ address, port }: Listener) =>
      wanted.includes(port) && (address === this.address || address === '0.0.0.0')
    const started = performance.now()
    for (;;) {
      const taken = listeners().find(mine)
      if (!taken) return
      const found = holderOf(taken.inode)
      // A socket without a holder is most likely that of a process which is just being torn down.
      if (!found && performance.now() - started < dyingMs) {
        await delay(25)
        continue
      }
      const holder = found ? `${found.name} (pid ${found.pid})` : '?'
      throw errors['port-taken']({ role: role.name, address: this.address, port: taken.port, holder })
    }
  }

  async launch(role: Role, instance: string, command: DaemonCommand): Promise<void> {
    await this.#checkPorts(role)
    const [java = '', ...args] = command.argv
    const argv = java.endsWith('/bin/java') ? [java, ...hostFlags(this.#paths), ...args] : command.argv
    await mkdir(dirname(command.out), { recursive: true })
    const out = openSync(command.out, 'a')
    const record: DaemonRecord = { role: role.name, instance, argv, out: command.out }
    const child = spawn(argv[0] ?? '', argv.slice(1), {
      cwd: this.flinkHome,
      env: { ...this.#environment, ...command.env },
      detached: true,
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    // The daemon outlives this process; its exit code is known only while this process lives.
    child.unref()
    const written = Promise.withResolvers<void>()
    const ended = (exitCode: number | null) =>
      this.#journal.update(role.name, (noted) =>
        noted && noted.pid === record.pid ? { ...noted, exitCode } : undefined,
      )
    child.once('exit', (exitCode) => void written.promise.then(() => ended(exitCode)))
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    record.pid = child.pid
    record.startTime = startTimeOf(child.pid ?? 0)
    await this.#journal.update(role.name, () => record)
    written.resolve()
    if (command.pidFile) await writeFile(join(this.#paths.pids, command.pidFile), `${child.pid}\n`)
  }

  async running(role: Role): Promise<boolean> {
    return (await this.daemon(role)).running
  }

  async daemon(role: Role): Promise<Daemon> {
    const record = await this.#journal.read(role.name)
    const pid = this.#pidOf(role, record)
    if (pid === undefined) return { running: false, record }
    return { running: true, paused: isStopped(pid), pid, record }
  }

  async measure(pid: number) {
    return { memoryMiB: memoryOf(pid), uptimeMs: uptimeOf(pid) }
  }

  /** The journal's process, else one that the student started by hand. */
  #pidOf(role: Role, record: DaemonRecord | undefined): number | undefined {
    if (record?.pid && record.startTime) {
      const { pid, startTime } = record
      if (isAlive({ pid, startTime, boot: bootId() }) && markOf(pid) === this.#mark) return pid
    }
    return markedProcesses().find(
      ({ mark, host, command }) =>
        mark === this.#mark && host === this.name && command.includes(` ${role.mark}`),
    )?.pid
  }

  /** Every process of the host, or every daemon of a role on it; not the command that asks. */
  async #processes(role?: Role): Promise<number[]> {
    const own = ownLine()
    const pids = markedProcesses()
      .filter(({ mark, host }) => mark === this.#mark && host === this.name)
      .filter(({ command }) => role === undefined || command.includes(` ${role.mark}`))
      .map(({ pid }) => pid)
    const recorded = role && this.#pidOf(role, await this.#journal.read(role.name))
    return [...new Set([...pids, ...(recorded === undefined ? [] : [recorded])])].filter(
      (pid) => !own.has(pid),
    )
  }

  get faults() {
    return processFaults(
      (role) => this.#processes(role),
      (pid, name) => this.#signal(pid, name),
    )
  }

  /** The mark is read again just before: a PID that passed to a stranger is left alone. */
  #signal(pid: number, name: NodeJS.Signals): void {
    if (markOf(pid) !== this.#mark) return
    try {
      process.kill(pid, name)
    } catch {
      // It ended by itself.
    }
  }

  async halt(role: Role, graceMs: number): Promise<void> {
    const record = await this.#journal.read(role.name)
    const pid = this.#pidOf(role, record)
    await this.#journal.update(role.name, (noted) => noted && { ...noted, stopped: true })
    if (pid === undefined) return
    const daemon = identityOf(pid)
    const started = performance.now()
    let asked: NodeJS.Signals | undefined
    // Its mark cannot be read any more while it is torn down, but until it is gone it holds its ports.
    while (daemon && isAlive(daemon)) {
      const signal = performance.now() - started > graceMs ? 'SIGKILL' : 'SIGTERM'
      if (signal !== asked) this.#signal(pid, signal)
      // A stopped process takes its SIGTERM only when it goes on.
      if (signal === 'SIGTERM' && isStopped(pid)) this.#signal(pid, 'SIGCONT')
      asked = signal
      await delay(25)
    }
  }

  async jstack(pid: number): Promise<string> {
    const run = promisify(execFile)
    return (await run(join(this.#paths.java, 'bin/jstack'), [String(pid)], { timeout: 10_000 })).stdout
  }
}
