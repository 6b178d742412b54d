import { setTimeout as delay } from 'node:timers/promises'
import type { Machine, Site } from '../drivers/driver.ts'
import { roleNamed } from '../roles/registered.ts'
import { errors } from './errors.ts'
import {
  ableDrivers,
  type Fault,
  type FaultKind,
  overlap,
  roleFaults,
  type Target,
  targetName,
} from './fault.ts'
import { claim, enter, entries, release, strike } from './journal.ts'
import { startHealer } from './start-healer.ts'

const pollMs = 50

/** Makes and heals the faults of one cluster, and keeps their journal. */
export class SiteFaults {
  readonly #site: Site

  constructor(site: Site) {
    this.#site = site
  }

  get #cluster(): string {
    return this.#site.state.id
  }

  list(): Promise<Fault[]> {
    return entries(this.#cluster)
  }

  /**
   * Breaks a host or a role.
   * @param limitMs milliseconds after which it heals by itself
   * @throws LabError `fault-unsupported`, `fault-needs-host`, `fault-already`, `role-not-running`
   */
  async make(kind: FaultKind, machine: Machine, target: Target, limitMs?: number): Promise<Fault> {
    const { host, role } = target
    const { driver, topology } = this.#site.state
    const maker = machine.faults?.[kind]
    if (!maker) {
      const able = ableDrivers[kind].find((other) => other !== driver) ?? driver
      throw errors['fault-unsupported']({ kind, driver, able, topology: topology.name })
    }
    if (role !== undefined && !roleFaults.includes(kind))
      throw errors['fault-needs-host']({ kind, host, role })
    const there = (await this.list()).find((each) => each.kind === kind && overlap(each, target))
    if (there) throw errors['fault-already']({ kind, target: targetName(there) })
    const running = await this.#running(machine, target)
    if (role !== undefined && running.length === 0) throw errors['role-not-running']({ host, role })

    const at = Date.now()
    const until = limitMs === undefined ? undefined : at + limitMs
    const made: Fault = { kind, ...target, at, ...(until === undefined ? {} : { until }), running }
    // Written down before anything is broken: whenever this process is killed, someone can heal.
    if (!(await enter(this.#cluster, made)))
      throw errors['fault-already']({ kind, target: targetName(target) })
    if (until !== undefined) startHealer(this.#site.state, made)
    try {
      await maker.make(role === undefined ? undefined : roleNamed(role))
    } catch (error) {
      await strike(this.#cluster, made)
      throw error
    }
    return made
  }

  async #running(machine: Machine, { host, role }: Target): Promise<string[]> {
    const roles = role === undefined ? (this.#site.state.topology.hosts[host] ?? []) : [role]
    const daemons = await Promise.all(roles.map((name) => machine.daemon(roleNamed(name))))
    return roles.filter((_, index) => daemons[index]?.running)
  }

  /**
   * Heals faults, as far as no other process is at it, then lets `restart` start what a `kill` had ended.
   * @returns the faults that were healed here
   */
  async heal(
    faults: readonly Fault[],
    restart: (killed: readonly Target[]) => Promise<void>,
  ): Promise<Fault[]> {
    const claims = await Promise.all(faults.map((each) => claim(this.#cluster, each)))
    const mine = faults.filter((_, index) => claims[index])
    const results = await Promise.allSettled(mine.map((each) => this.#mend(each)))
    const mended = mine.filter((_, index) => results[index]?.status === 'fulfilled')
    const killed = mended.filter(({ kind }) => kind === 'kill')
    try {
      await restart(killed.flatMap(({ host, running }) => running.map((role) => ({ host, role }))))
    } finally {
      // Also of a role that did not come up again: that is no fault any more but a daemon that is gone.
      await Promise.all(mended.map((each) => strike(this.#cluster, each)))
    }
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return mended
  }

  /** The same, and waits for those that another process is healing; heals them should it die. */
  async healAll(
    wanted: (made: Fault) => boolean,
    restart: (killed: readonly Target[]) => Promise<void>,
  ): Promise<Fault[]> {
    const healed: Fault[] = []
    for (;;) {
      const left = (await this.list()).filter(wanted)
      if (left.length === 0) return healed
      const now = await this.heal(left, restart)
      healed.push(...now)
      if (now.length === 0) await delay(pollMs)
    }
  }

  async #mend(made: Fault): Promise<void> {
    const machine = this.#site.machines.find(({ name }) => name === made.host)
    try {
      await machine?.faults?.[made.kind]?.heal(made.role === undefined ? undefined : roleNamed(made.role))
    } catch (error) {
      await release(this.#cluster, made)
      throw error
    }
  }

  /** Forgets what was done to a role's daemon, which is being replaced or ended on purpose. */
  async forget({ host, role }: Target): Promise<void> {
    const own = (await this.list()).filter((each) => each.host === host && each.role === role)
    await Promise.all(own.map((each) => strike(this.#cluster, each)))
  }
}
