import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Text } from '@flink-lab/engine/text'
import { causeOf } from './cause.ts'
import type { FlinkRest } from './clients/flink-rest.ts'
import { exchange } from './clients/http.ts'
import type { WebHdfs } from './clients/web-hdfs.ts'
import type { OnClusterEvent } from './cluster.ts'
import type { Machine, Site } from './drivers/driver.ts'
import { errors } from './errors.ts'
import { rolesOf } from './layout.ts'
import { logOf, printedBy } from './logs.ts'
import { roleNamed } from './roles/registered.ts'
import type { Observation, ProbeContext, Role, RoleContext } from './roles/role.ts'
import type { Topology } from './topology.ts'

const pollMs = 60
/** Also the time for a JVM that cannot even start to be told from one that is slow. */
const tailLines = 40

/** One role on one machine: the unit that is started, watched and stopped. */
export interface Post {
  machine: Machine
  role: Role
}

/** How daemons are started when not in the ordinary way. */
export interface StartMode {
  /** Every JVM notes the classes it loads in the host's shared folder, `<role>.classes`, instead of using an archive. */
  classLists?: boolean
}

/** Every role on every host of the site. */
export function postsOf(site: Site): Post[] {
  return site.machines.flatMap((machine) =>
    (site.state.topology.hosts[machine.name] ?? []).map((role) => ({ machine, role: roleNamed(role) })),
  )
}

/** Starts roles as early as those they wait for allow, and watches each until it is ready. */
export class Lifecycle {
  readonly #site: Site
  readonly #flink: FlinkRest
  readonly #hdfs: WebHdfs
  readonly #mode: StartMode
  readonly #started = performance.now()

  constructor(site: Site, clients: { flink: FlinkRest; hdfs: WebHdfs }, mode: StartMode = {}) {
    this.#site = site
    this.#flink = clients.flink
    this.#hdfs = clients.hdfs
    this.#mode = mode
  }

  async #context({ machine, role }: Post, instance: string): Promise<RoleContext> {
    const { topology } = this.#site.state
    const { engine } = machine
    const made = join(engine.archives, `${role.family}.jsa`)
    const { classLists } = this.#mode
    const classList = classLists ? join(machine.shared.there, `${role.name}.classes`) : undefined
    const archive = role.family && (await machine.exists(made)) ? made : undefined
    const memory = topology.memory?.[role.name] ?? role.memory
    return { topology, host: machine, engine, memory, instance, archive, classList }
  }

  #probeContext(context: RoleContext): ProbeContext {
    const json = async (host: string, port: number, path: string) => {
      const machine = this.#site.machines.find(({ name }) => name === host) ?? context.host
      const { hostname, port: reached } = await machine.endpoint(port)
      const { body } = await exchange(`http://${hostname}:${reached}${path}`, { timeout: 3000 })
      return JSON.parse(body.toString('utf8'))
    }
    return { ...context, flink: this.#flink, json }
  }

  /** One look; a daemon that does not answer yet is simply not ready. */
  async look(post: Post, instance: string): Promise<Observation> {
    try {
      return await post.role.probe(this.#probeContext(await this.#context(post, instance)))
    } catch {
      return { ready: false, seen: { zh: '还没有应答', en: 'no answer yet' } }
    }
  }

  /** Prepares and starts one daemon. */
  async launch(post: Post): Promise<string> {
    const instance = `${post.machine.name}-${post.role.name}-${randomBytes(3).toString('hex')}`
    const context = await this.#context(post, instance)
    await post.role.prepare?.(context)
    await post.machine.launch(post.role, instance, await post.role.command(context))
    return instance
  }

  /** Waits until a started daemon is ready. @throws LabError `role-died`, `role-not-ready`, `cancelled` */
  async awaitReady(
    post: Post,
    instance: string,
    options: { signal?: AbortSignal; onEvent?: OnClusterEvent },
  ) {
    const { machine, role } = post
    const deadline = performance.now() + role.deadline
    let seen: Text | undefined
    for (;;) {
      if (options.signal?.aborted) throw errors.cancelled(undefined)
      const observation = await this.look(post, instance)
      if (observation.ready) return this.#tell(post, 'ready', options.onEvent)
      if (observation.seen.en !== seen?.en) this.#tell(post, 'starting', options.onEvent, observation.seen)
      seen = observation.seen
      if (!(await machine.running(role))) {
        const { record } = await machine.daemon(role)
        throw await this.#died(post, record?.out)
      }
      if (performance.now() > deadline) {
        const details = await logOf(machine, role, tailLines)
        const explained = role.explain?.(details, machine.name)
        if (explained) throw explained
        const seconds = role.deadline / 1000
        throw errors['role-not-ready']({ role: role.name, host: machine.name, seconds, seen }, { details })
      }
      await delay(pollMs)
    }
  }

  async #died({ machine, role }: Post, out?: string) {
    const printed = out ? await printedBy(machine, out, tailLines) : ''
    const log = await logOf(machine, role, 200)
    const details = [printed, log.split('\n').slice(-tailLines).join('\n')].filter(Boolean).join('\n')
    const cause = causeOf(log.includes('Exception') || !printed ? log : printed)
    return errors['role-died']({ role: role.name, host: machine.name, cause }, { details })
  }

  #tell(post: Post, state: 'starting' | 'ready', onEvent?: OnClusterEvent, waitingFor?: Text): void {
    onEvent?.({
      type: 'cluster',
      cluster: this.#site.state.id,
      host: post.machine.name,
      role: post.role.name,
      state,
      waitingFor,
      elapsedMs: Math.round(performance.now() - this.#started),
    })
  }

  /** Starts these posts side by side, each after the roles it waits for, and waits for all. */
  async start(
    posts: readonly Post[],
    options: { signal?: AbortSignal; onEvent?: OnClusterEvent } = {},
  ): Promise<void> {
    const halt = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, halt.signal]) : halt.signal
    const ready = new Map<string, Promise<unknown>>()
    // Sorted by dependency, so that what a post waits for is in the map before it.
    const { topology } = this.#site.state
    for (const name of inOrder(topology)) {
      const own = posts.filter(({ role }) => role.name === name)
      const waits = roleNamed(name).after?.(topology) ?? []
      const run = async (post: Post) => {
        await Promise.all(waits.map((other) => ready.get(other)))
        if (signal.aborted) throw errors.cancelled(undefined)
        const instance = await this.launch(post)
        this.#tell(post, 'starting', options.onEvent)
        if (post.role.provide) {
          // The daemon itself starts meanwhile.
          await Promise.all(post.role.provide.after.map((other) => ready.get(other)))
          this.#tell(post, 'starting', options.onEvent, post.role.provide.doing)
          const { engine } = this.#site.state
          await post.role.provide.run({ topology, engine, hdfs: this.#hdfs })
        }
        await this.awaitReady(post, instance, { ...options, signal })
      }
      const all = Promise.all(own.map(run))
      // The first failure ends the others' waiting; it is reported below.
      all.catch(() => halt.abort())
      ready.set(name, all)
    }
    const results = await Promise.allSettled(ready.values())
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    const first = failures.find((error) => error?.code !== 'cancelled') ?? failures[0]
    if (first) throw first
  }
}

/** Roles so that each comes after those it waits for. */
function inOrder(topology: Topology): string[] {
  const names = rolesOf(topology)
  const ordered: string[] = []
  const visit = (name: string) => {
    if (ordered.includes(name) || !names.includes(name)) return
    for (const other of roleNamed(name).after?.(topology) ?? []) visit(other)
    ordered.push(name)
  }
  for (const name of names) visit(name)
  return ordered
}
