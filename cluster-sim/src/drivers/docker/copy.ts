import { mkdtemp, rm } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'
import { errors } from '../../errors.ts'
import { copyTree } from '../copy.ts'
import type { Machine } from '../driver.ts'

/** As `copyTree` does it: into `$2` where that is a folder or is to be one, else to that name. */
const place = `case $2 in */) mkdir -p "$2";; *) mkdir -p "$(dirname "$2")";; esac
exec cp -R --remove-destination -- "$1" "$2"`

/** Does something with a fresh folder that host and this machine both see, and removes it. */
async function between(host: Machine, work: (here: string, there: string) => Promise<void>): Promise<void> {
  const here = await mkdtemp(join(host.shared.here, 'copy-'))
  try {
    await work(here, posix.join(host.shared.there, basename(here)))
  } finally {
    await rm(here, { recursive: true, force: true })
  }
}

async function onHost(host: Machine, from: string, to: string, shown: { from: string; to: string }) {
  const { exitCode, output } = await host.exec(['/bin/bash', '-c', place, 'copy', from, to], { cwd: '/' })
  if (exitCode !== 0) throw errors['copy-failed']({ ...shown, reason: output.trim() })
}

/** Copies from this machine into a container. @throws LabError `nothing-to-copy`, `copy-failed` */
export function copyIn(host: Machine, from: string, to: string): Promise<void> {
  const shown = { from, to: `${host.name}:${to}` }
  return between(host, async (here, there) => {
    await copyTree(from, join(here, basename(from)), shown)
    await onHost(host, posix.join(there, basename(from)), to, shown)
  })
}

/** Copies from a container to this machine. @throws LabError `nothing-to-copy`, `copy-failed` */
export function copyOut(host: Machine, from: string, to: string): Promise<void> {
  const shown = { from: `${host.name}:${from}`, to }
  return between(host, async (here, there) => {
    if (!(await host.exists(from))) throw errors['nothing-to-copy']({ path: shown.from })
    await onHost(host, from, `${there}/`, shown)
    await copyTree(join(here, posix.basename(from)), to, shown)
  })
}
