import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { engineRoot, located } from './cache.ts'
import { bytesOf } from './folder.ts'
import { isLock, withInstallLock } from './lock.ts'
import { loadManifest, type Manifest } from './manifest.ts'
import { mavenRepository } from './maven-repository.ts'
import { archivesFolder } from './open.ts'

/** What was removed from the cache, or would be. */
export interface Pruned {
  path: string
  /** Bytes. */
  size: number
  reason: 'not-in-manifest' | 'other-archives' | 'leftover'
}

/** Why an entry of the engine's folder may go; undefined: it stays. */
function reasonFor(name: string, keep: ReadonlySet<string>): Pruned['reason'] | undefined {
  if (keep.has(name) || isLock(name)) return undefined
  if (name.startsWith('archives-')) return 'other-archives'
  if (name.startsWith('.') || name === 'downloads') return 'leftover'
  return 'not-in-manifest'
}

/** The names of some of a folder's entries, newest first. Only they are looked at: others may go at any moment. */
async function newestFirst(folder: string, names: RegExp): Promise<string[]> {
  const entries = await readdir(folder).catch(() => [])
  const aged = await Promise.all(
    entries
      .filter((name) => names.test(name))
      .map(async (name) => ({ name, made: (await stat(join(folder, name))).mtimeMs })),
  )
  return aged.toSorted((a, b) => b.made - a.made).map(({ name }) => name)
}

/** A jar or class archive: its kind, and the hash of its sources. */
const ofSources = /^(.+)-([0-9a-f]{12})\.(?:jar|jsa)$/

/** What was made from sources carries their hash in its name: all of each kind but what carries the newest one. */
async function superseded(archives: string): Promise<string[]> {
  const newest = new Map<string, string>()
  return (await newestFirst(archives, ofSources)).filter((name) => {
    const [, kind = '', hash = ''] = name.match(ofSources) ?? []
    if (!newest.has(kind)) newest.set(kind, hash)
    return newest.get(kind) !== hash
  })
}

/** Prunes one engine folder; `inUse` are folders beside the distributions that stay. */
export async function pruneFolder(
  root: string,
  manifest: Manifest,
  inUse: readonly string[],
  dryRun: boolean,
): Promise<Pruned[]> {
  const homes = manifest.distributions.map((pinned) => located(root, pinned).home)
  const keep = new Set([...homes, ...inUse].map((folder) => basename(folder)))
  // Archives for JVMs in containers are keyed by the containers' image, which only Docker knows.
  const [newest] = await newestFirst(root, /^archives-docker-/)
  if (newest) keep.add(newest)
  const pruned: Pruned[] = []
  const prune = async (path: string, reason: Pruned['reason']) => {
    pruned.push({ path, size: await bytesOf(path), reason })
    if (!dryRun) await rm(path, { recursive: true, force: true })
  }
  for (const name of (await readdir(root).catch(() => [])).sort()) {
    const path = join(root, name)
    const reason = reasonFor(name, keep)
    if (reason) await prune(path, reason)
    else if (name.startsWith('archives-')) {
      for (const old of (await superseded(path)).sort()) await prune(join(path, old), 'other-archives')
    }
  }
  return pruned
}

/**
 * Removes versions and archives the manifest does not know or that are of older sources, and what killed installs
 * left (finished downloads too). A running cluster loses nothing: its hosts have files of their own.
 */
export async function pruneEngine({ dryRun = false }: { dryRun?: boolean } = {}): Promise<Pruned[]> {
  const root = engineRoot()
  const manifest = await loadManifest()
  // Without a Java there is no saying which archives are in use; then all may go, they are made again.
  const archives = await archivesFolder().catch(() => undefined)
  const inUse = [await mavenRepository(), ...(archives ? [archives] : [])]
  const prune = () => pruneFolder(root, manifest, inUse, dryRun)
  return dryRun ? prune() : withInstallLock(root, prune)
}
