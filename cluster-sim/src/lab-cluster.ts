import { LabError } from '@flink-lab/engine/errors'
import { closest } from 'fastest-levenshtein'
import type { FlinkRest } from './clients/flink-rest.ts'
import { flinkRestAt } from './clients/flink-rest-client.ts'
import type { WebHdfs } from './clients/web-hdfs.ts'
import { webHdfsAt } from './clients/web-hdfs-client.ts'
import type { YarnRest } from './clients/yarn-rest.ts'
import { yarnRestAt } from './clients/yarn-rest-client.ts'
import type { Cluster, ClusterStatus, OnClusterEvent, RoleState, RoleStatus } from './cluster.ts'
import type { Daemon, Machine, Site } from './drivers/driver.ts'
import { errors } from './errors.ts'
import type { Fault, FaultKind, Target } from './faults/fault.ts'
import { SiteFaults } from './faults/site-faults.ts'
import type { Host } from './host.ts'
import { firstHostOf, rolesOf } from './layout.ts'
import { leadingJobManager } from './leader.ts'
import { Lifecycle, type Post, postsOf, type StartMode } from './lifecycle.ts'
import { logOf } from './logs.ts'
import { roleNamed } from './roles/registered.ts'
import { parseTarget } from './target.ts'
import type { RoleName, Topology } from './topology.ts'

/** Milliseconds a daemon has for ending by itself when it is stopped alone. */
const stopGraceMs = 5000

/** Who waits for daemons, and is told how it goes. */
interface Watching {
  signal?: AbortSignal
  onEvent?: OnClusterEvent
}

/** A cluster on any driver's machines. */
export class LabCluster implements Cluster {
  readonly #site: Site
  readonly #lifecycle: Lifecycle
  readonly #faults: SiteFaults
  readonly flink: FlinkRest
  readonly hdfs: WebHdfs
  readonly yarn: YarnRest
  /** True while this process must take the cluster down when it is disposed of. */
  #owned = true

  constructor(site: Site, mode: StartMode = {}) {
    this.#site = site
    const endpoint = (host: string, port: number) => this.#machine(host).endpoint(port)
    const flink = async () =>
      ((await leadingJobManager(this.topology, site.machines)) ?? this.#first('jobmanager')).endpoint(8081)
    this.flink = flinkRestAt(flink)
    this.hdfs = webHdfsAt({ nameNode: () => this.#first('namenode').endpoint(9870), endpoint })
    this.yarn = yarnRestAt(async () => this.#first('resourcemanager').endpoint(8088))
    // A probe that is not answered at once is simply asked again.
    const impatient = flinkRestAt(flink, 3000)
    this.#faults = new SiteFaults(site)
    this.#lifecycle = new Lifecycle(site, { flink: impatient, hdfs: this.hdfs }, mode)
  }

  get id(): string {
    return this.#site.state.id
  }
  get topology(): Topology {
    return this.#site.state.topology
  }
  get driver(): string {
    return this.#site.state.driver
  }
  get bare(): boolean {
    return this.#site.state.bare
  }
  get hosts(): readonly Host[] {
    return this.#site.machines
  }

  #machine(name: string): Machine {
    const found = this.#site.machines.find((machine) => machine.name === name)
    if (found) return found
    const known = this.#site.machines.map((machine) => machine.name)
    throw errors['unknown-host']({ name, nearest: closest(name, known), known })
  }

  #first(role: RoleName): Machine {
    const host = firstHostOf(this.topology, role)
    if (!host) throw errors['no-such-role']({ role, known: rolesOf(this.topology) })
    return this.#machine(host)
  }

  #post(host: string, role: RoleName): Post {
    parseTarget(this.topology, `${host}/${role}`)
    return { machine: this.#machine(host), role: roleNamed(role) }
  }

  host(name: string): Host {
    return this.#machine(name)
  }

  /** The machine behind `hostOf`, for those who prepare what clusters are made of. */
  machine(role: RoleName): Machine {
    return this.#first(role)
  }

  hostOf(role: RoleName): Host {
    return this.#first(role)
  }

  async status(): Promise<ClusterStatus> {
    const { id, driver, driverReason, bare, phase, topology } = this.#site.state
    const [faults, ...roles] = await Promise.all([
      this.#faults.list(),
      ...postsOf(this.#site).map((post) => this.#roleStatus(post)),
    ])
    const broken =
      phase === 'up' &&
      (faults.length > 0 || roles.some(({ state }) => state === 'gone' || state === 'paused'))
    return {
      id,
      topology: topology.name,
      driver,
      driverReason,
      bare,
      state: broken ? 'broken' : phase,
      roles,
      faults,
    }
  }

  async #roleStatus(post: Post): Promise<RoleStatus> {
    const { machine, role } = post
    const { running, paused, record, pid } = await machine.daemon(role)
    let state: RoleState = 'not-started'
    if (paused) state = 'paused'
    else if (running) {
      const { ready } = await this.#lifecycle.look(post, record?.pid === pid ? (record?.instance ?? '') : '')
      state = ready ? 'ready' : 'starting'
    } else if (record) state = record.stopped ? 'stopped' : 'gone'
    const at = role.web === undefined ? undefined : await machine.endpoint(role.web)
    const web = at && running ? `http://${at.hostname}:${at.port}` : undefined
    const measured = pid === undefined ? {} : await machine.measure(pid)
    return { host: machine.name, role: role.name, state, pid, ...measured, web }
  }

  async logs(host: string, role: RoleName, lines = 200): Promise<string> {
    const post = this.#post(host, role)
    return logOf(post.machine, post.role, lines)
  }

  async start(host: string, role: RoleName, options: Watching = {}): Promise<void> {
    const post = this.#post(host, role)
    await this.heal({ host, role }, options)
    await this.#bringUp([post], options)
  }

  async stop(host: string, role: RoleName): Promise<void> {
    const post = this.#post(host, role)
    await post.machine.halt(post.role, stopGraceMs)
    await this.#faults.forget({ host, role })
  }

  /** Starts everything for the first time. */
  async startAll(options: Watching): Promise<void> {
    await this.#lifecycle.start(postsOf(this.#site), options)
    await this.#site.save({ phase: 'up' })
  }

  async fault(kind: FaultKind, target: Target, limitMs?: number): Promise<Fault> {
    const { host, role } = target
    const machine = role === undefined ? this.#machine(host) : this.#post(host, role).machine
    return this.#faults.make(kind, machine, target, limitMs)
  }

  async heal(target?: Target, options: Watching = {}): Promise<Fault[]> {
    const wanted = (made: Fault) =>
      target === undefined ||
      (made.host === target.host && (target.role === undefined || made.role === target.role))
    return this.#faults.healAll(wanted, (killed) => this.#restart(killed, options))
  }

  /** Heals these, leaving to other processes what they are healing already. */
  async healThese(faults: readonly Fault[]): Promise<void> {
    await this.#faults.heal(faults, (killed) => this.#restart(killed, {}))
  }

  #restart(killed: readonly Target[], options: Watching): Promise<void> {
    const posts = killed.map(({ host, role = '' }) => this.#post(host, role))
    return this.#bringUp(posts, options)
  }

  async ensureReady(options: Watching = {}): Promise<void> {
    await this.heal(undefined, options)
    await this.#bringUp(postsOf(this.#site), options)
  }

  /** Starts those that are not running and waits until all are ready. */
  async #bringUp(posts: readonly Post[], options: Watching): Promise<void> {
    const daemons = await Promise.all(posts.map(({ machine, role }) => machine.daemon(role)))
    const missing = posts.filter((_, index) => !daemons[index]?.running)
    const watch = async (post: Post, { pid, record }: Daemon) => {
      const instance = record?.pid === pid ? record?.instance : undefined
      try {
        await this.#lifecycle.awaitReady(post, instance ?? '', options)
      } catch (error) {
        // Killed so short a time ago that it still counted as running.
        if (!(error instanceof LabError && error.code === 'role-died')) throw error
        await this.#lifecycle.start([post], options)
      }
    }
    const running = posts.flatMap((post, index) => {
      const daemon = daemons[index]
      return daemon?.running ? [watch(post, daemon)] : []
    })
    await Promise.all([this.#lifecycle.start(missing, options), ...running])
  }

  async collect(file: string): Promise<string> {
    const { collect } = await import('./collect.ts')
    return collect(this.#site, file)
  }

  async down(): Promise<void> {
    this.#owned = false
    await this.#site.destroy()
  }

  async detach(): Promise<void> {
    await this.#site.save({ owner: null })
    this.#owned = false
  }

  /** Found again by another process, which does not own it. */
  disown(): this {
    this.#owned = false
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#owned) await this.down()
  }
}
