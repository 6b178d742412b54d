import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { execa } from 'execa'
import type { TestProject } from 'vitest/node'
import { connect } from '../src/drivers/docker/client.ts'
import { findAddress } from '../src/drivers/docker/endpoint.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the engine the tests use; absent where there is none. */
    dockerHost?: string
    /** Why there is none. */
    noDocker?: string
  }
}

const startMs = 60_000

async function answers(address: string): Promise<boolean> {
  return connect(address).then(
    () => true,
    () => false,
  )
}

/** Docker leaves the name of its own network namespace mounted. */
async function unmountBelow(folder: string): Promise<void> {
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '')
  const below = mounts.filter((path) => path.startsWith(`${folder}/`)).toReversed()
  for (const path of below) await execa('umount', [path], { reject: false })
}

/**
 * An engine that was killed leaves the packet filter's rules of its networks, and a later network with the same
 * addresses would be rewritten by them: deletes those whose bridge is gone. Only where no engine runs.
 */
async function deleteStaleRules(): Promise<void> {
  const interfaces = new Set(await readdir('/sys/class/net'))
  for (const table of ['nat', 'filter']) {
    const { stdout } = await execa('iptables', ['-t', table, '-S'], { reject: false })
    for (const rule of (stdout ?? '').split('\n')) {
      const bridge = rule.match(/\bbr-[0-9a-f]{12}\b/)?.[0]
      if (!rule.startsWith('-A ') || !bridge || interfaces.has(bridge)) continue
      await execa('iptables', ['-t', table, '-D', ...rule.split(' ').slice(1)], { reject: false })
    }
  }
}

/** Starts an engine with a folder of its own, as root may where Debian's docker.io is installed. */
async function startEngine(): Promise<{ address: string; stop(): Promise<void> } | string> {
  if (process.getuid?.() !== 0) return 'no Docker engine answers, and only root can start one'
  const found = await access('/usr/sbin/dockerd').then(
    () => true,
    () => false,
  )
  if (!found) return 'no Docker engine answers, and dockerd is not installed'
  await deleteStaleRules()
  const folder = await mkdtemp(join(tmpdir(), 'flink-lab-dockerd-'))
  const address = `unix://${folder}/docker.sock`
  const args = ['--data-root', `${folder}/data`, '--exec-root', `${folder}/exec`]
  const daemon = spawn('dockerd', [...args, '-H', address, '--pidfile', `${folder}/pid`], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  daemon.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-2000)
  })
  const exited = once(daemon, 'exit')
  let ended = false
  void exited.then(() => {
    ended = true
  })
  const stop = async () => {
    if (!ended) daemon.kill('SIGTERM')
    await exited
    await unmountBelow(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const started = performance.now(); !(await answers(address)); await delay(100)) {
    if (!ended && performance.now() - started < startMs) continue
    await stop()
    return `dockerd does not start here: ${log.trim().split('\n').at(-1)}`
  }
  return { address, stop }
}

/** Gives the docker tests an engine: the one that answers, else one of their own for as long as they run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const address = await findAddress().catch(() => undefined)
  if (address && (await answers(address))) {
    project.provide('dockerHost', address)
    return undefined
  }
  const started = await startEngine()
  if (typeof started === 'string') {
    project.provide('noDocker', started)
    return undefined
  }
  project.provide('dockerHost', started.address)
  return started.stop
}
