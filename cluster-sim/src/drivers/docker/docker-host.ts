import { access, readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { Container } from 'dockerode'
import { errors } from '../../errors.ts'
import type { ExecOptions, ExecResult, RunningCommand } from '../../host.ts'
import type { DaemonCommand, Role } from '../../roles/role.ts'
import type { DaemonRecord } from '../../state.ts'
import type { Daemon, Machine } from '../driver.ts'
import type { Docker } from './client.ts'
import { envList, startCommand } from './command.ts'
import { copyIn, copyOut } from './copy.ts'
import { loginEnvironment } from './environment.ts'
import { dockerErrors } from './errors.ts'
import { dockerFaults } from './faults.ts'
import { Journal, keeper, noteOnHost } from './journal.ts'
import { engineOnHost, hostPaths, sharedFolder } from './paths.ts'
import { runPrivileged } from './privileged.ts'
import { holders, measured, processState, stopScript } from './processes.ts'

const execTimeoutMs = 60_000
const maxFileBytes = 64 * 1024 * 1024

/** What a host made of a container is opened with. */
export interface DockerHostOptions {
  name: string
  address: string
  docker: Docker
  container: Container
  /** Addresses of the cluster's other hosts. */
  peers: readonly string[]
  /** The engine as this machine sees it. */
  engine: Engine
  environment: Readonly<Record<string, string>>
  /** This machine's side of the folder that both see. */
  shared: string
  /** Folders mounted read-only: on the host → on this machine. */
  mounts: Readonly<Record<string, string>>
  /** Ports of the host that are published: on this machine's loopback. */
  published: ReadonlyMap<number, number>
}

/** A host made of a container. */
export class DockerHost implements Machine {
  readonly engine: Engine
  readonly flinkHome: string
  readonly hadoopConf: string
  readonly bindAddress = '0.0.0.0'
  readonly #options: DockerHostOptions
  readonly #journal: Journal
  readonly #pids: string

  constructor(options: DockerHostOptions) {
    const { flinkHome, hadoopConf, pids } = hostPaths(options.engine)
    this.#options = options
    this.engine = engineOnHost(options.engine)
    this.flinkHome = flinkHome
    this.hadoopConf = hadoopConf
    this.#pids = pids
    this.#journal = new Journal(options.shared)
  }

  get name() {
    return this.#options.name
  }
  get address() {
    return this.#options.address
  }
  get shared() {
    return { here: this.#options.shared, there: sharedFolder }
  }
  get hadoopFolders() {
    return [this.hadoopConf]
  }

  #path(path: string): string {
    return isAbsolute(path) ? path : join(this.flinkHome, path)
  }

  /** Where a mounted file lies on this machine: looking there is a hundred times quicker than asking the host. */
  #here(path: string): string | undefined {
    const mount = Object.entries(this.#options.mounts).find(([there]) => path.startsWith(`${there}/`))
    return mount && mount[1] + path.slice(mount[0].length)
  }

  open(command: string | readonly string[], options: ExecOptions = {}): RunningCommand {
    const { cwd = '.', env, ...rest } = options
    return startCommand(this.#options.container, {
      ...rest,
      argv: typeof command === 'string' ? ['/bin/bash', '-c', command] : command,
      cwd: this.#path(cwd),
      env: { ...loginEnvironment, ...this.#options.environment, ...env },
      shared: this.#options.shared,
    })
  }

  exec(command: string | readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    return this.open(command, { timeout: execTimeoutMs, input: '', ...options }).ended
  }

  /** Runs one of our own small commands, which does not fail on a healthy host. */
  async #run(argv: readonly string[], options: ExecOptions = {}): Promise<string> {
    const { exitCode, stdout, stderr } = await this.exec(argv, {
      maxBuffer: maxFileBytes,
      cwd: '/',
      ...options,
    })
    if (exitCode === 0) return stdout
    const code = /No such file/.test(stderr) ? 'ENOENT' : 'EIO'
    throw Object.assign(new Error(`${this.name}: ${stderr.trim() || argv.join(' ')}`), { code })
  }

  readFile(path: string): Promise<string> {
    return this.#run(['cat', '--', this.#path(path)])
  }

  /** One command for all: starting one takes the engine a tenth of a second. */
  async readFiles(paths: readonly string[]) {
    const script = 'for file; do if [ -e "$file" ]; then echo here; cat -- "$file"; fi; printf "\\0"; done'
    const argv = ['/bin/bash', '-c', script, 'read', ...paths.map((path) => this.#path(path))]
    const texts = (await this.#run(argv)).split('\0')
    return new Map(
      paths.map((path, index) => {
        const text = texts[index] ?? ''
        return [path, text.startsWith('here\n') ? text.slice('here\n'.length) : undefined]
      }),
    )
  }

  async writeFiles(files: ReadonlyMap<string, string>): Promise<void> {
    const script =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
      'while [ $# -gt 0 ]; do mkdir -p "${1%/*}" && printf %s "$2" >"$1" || exit 1; shift 2; done'
    const named = [...files].flatMap(([path, content]) => [this.#path(path), content])
    await this.#run(['/bin/bash', '-c', script, 'write', ...named])
  }

  async writeFile(path: string, content: string, mode?: number): Promise<void> {
    const script = 'mkdir -p "$(dirname "$1")" && cat >"$1" && { [ -z "$2" ] || chmod "$2" "$1"; }'
    const argv = ['/bin/bash', '-c', script, 'write', this.#path(path), mode?.toString(8) ?? '']
    await this.#run(argv, { input: content })
  }

  async exists(path: string): Promise<boolean> {
    const here = this.#here(this.#path(path))
    if (here === undefined) return (await this.exec(['test', '-e', this.#path(path)])).exitCode === 0
    return access(here).then(
      () => true,
      () => false,
    )
  }

  async list(folder: string): Promise<string[]> {
    const here = this.#here(this.#path(folder))
    if (here !== undefined) return (await readdir(here).catch(() => [])).sort()
    const { stdout } = await this.exec(['ls', '-A', '--', this.#path(folder)])
    return stdout.split('\n').filter(Boolean).sort()
  }

  copyIn(from: string, to: string): Promise<void> {
    return copyIn(this, from, this.#path(to))
  }

  copyOut(from: string, to: string): Promise<void> {
    return copyOut(this, this.#path(from), to)
  }

  async endpoint(port: number) {
    const published = this.#options.published.get(port)
    if (published) return { hostname: '127.0.0.1', port: published }
    // The address of a container that is gone may be anybody's.
    const { State: state } = await this.#options.container.inspect().catch(() => ({ State: undefined }))
    if (!state?.Running) throw dockerErrors['docker-host-down']({ host: this.name })
    return { hostname: this.address, port }
  }

  async shell({ command, signal }: { command?: string; signal?: AbortSignal } = {}): Promise<number> {
    const { openShell } = await import('./shell.ts')
    const env = { ...loginEnvironment, ...this.#options.environment }
    return openShell(this.#options.container, { cwd: this.flinkHome, env, command, signal })
  }

  async launch(role: Role, instance: string, command: DaemonCommand): Promise<void> {
    const taken = role.ports.length > 0 ? holders(await this.#run(['ss', '-Hltnp'])) : []
    const found = taken.find(({ port }) => role.ports.includes(port))
    if (found) throw errors['port-taken']({ role: role.name, address: this.address, ...found })
    const record: DaemonRecord = { role: role.name, instance, argv: command.argv, out: command.out }
    await this.#journal.write(record)
    const pidFile = command.pidFile ? join(this.#pids, command.pidFile) : ''
    const exec = await this.#options.container.exec({
      Cmd: ['/bin/bash', '-c', keeper, 'keeper', noteOnHost(record), command.out, pidFile, ...command.argv],
      Env: envList({ ...loginEnvironment, ...this.#options.environment, ...command.env }),
      WorkingDir: this.flinkHome,
    })
    await exec.start({ Detach: true })
    if (!(await this.#journal.until(role.name, ({ pid }) => pid !== undefined))) {
      throw new Error(`${this.name}: ${role.name} left no note of its start`)
    }
  }

  async running(role: Role): Promise<boolean> {
    const record = await this.#journal.read(role.name)
    // Its keeper writes the end down at once.
    return record?.pid && record.exitCode === undefined ? true : (await this.daemon(role)).running
  }

  async daemon(role: Role): Promise<Daemon> {
    const record = await this.#journal.read(role.name)
    if (record?.pid && record.exitCode === undefined) {
      // Where a student ended the keeper too, nobody wrote anything down.
      const state = await this.#stateOf(record.pid, record.startTime)
      if (state) return { running: true, paused: state === 'T', pid: record.pid, record }
    }
    const pid = await this.#startedByHand(role)
    if (pid === undefined) return { running: false, record }
    return { running: true, paused: (await this.#stateOf(pid)) === 'T', pid, record }
  }

  /** The letter for what a process is doing, or undefined when it is not there. */
  async #stateOf(pid: number, startTime?: string): Promise<string | undefined> {
    const { stdout } = await this.exec(['cat', `/proc/${pid}/stat`], { cwd: '/' })
    return processState(stdout, startTime)
  }

  async #startedByHand(role: Role): Promise<number | undefined> {
    const { stdout } = await this.exec(['ps', '-eo', 'pid=,comm=,args='], { cwd: '/' })
    // A shell's own line holds the words of what it starts.
    const line = stdout.split('\n').find((one) => one.includes(` ${role.mark}`) && !/^\s*\d+ bash /.test(one))
    return line === undefined ? undefined : Number.parseInt(line, 10)
  }

  get faults() {
    const { container, docker, peers } = this.#options
    return dockerFaults({
      name: this.name,
      peers,
      run: (argv) => this.exec(argv, { cwd: '/' }),
      administer: (script) => runPrivileged(docker, container, script),
    })
  }

  async measure(pid: number) {
    const { stdout } = await this.exec(
      ['cat', `/proc/${pid}/smaps_rollup`, `/proc/${pid}/stat`, '/proc/uptime'],
      { cwd: '/' },
    )
    return measured(stdout)
  }

  async halt(role: Role, graceMs: number): Promise<void> {
    const { pid, record } = await this.daemon(role)
    if (record) await this.#journal.write({ ...record, stopped: true })
    if (pid === undefined) return
    const startTime = record?.pid === pid ? (record.startTime ?? '') : ''
    await this.#run(['/bin/bash', '-c', stopScript, 'stop', String(pid), String(graceMs), startTime])
    if (record?.pid === pid) await this.#journal.until(role.name, ({ exitCode }) => exitCode !== undefined)
  }

  jstack(pid: number): Promise<string> {
    return this.#run(['jstack', String(pid)], { timeout: 10_000 })
  }
}
