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

/**
 * The newest entry whose name begins so. Archives for JVMs in containers are keyed by the containers' image,
 * which only Docker knows.
 */
async function newestOf(root: string, prefix: string): Promise<string | undefined> {
  const names = (await readdir(root).catch(() => [])).filter((name) => name.startsWith(prefix))
  const aged = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(root, name))).mtimeMs })),
  )
  return aged.sort((a, b) => b.made - a.made)[0]?.name
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
  const newest = await newestOf(root, 'archives-docker-')
  if (newest) keep.add(newest)
  const pruned: Pruned[] = []
  for (const name of (await readdir(root).catch(() => [])).sort()) {
    const reason = reasonFor(name, keep)
    if (!reason) continue
    const path = join(root, name)
    pruned.push({ path, size: await bytesOf(path), reason })
    if (!dryRun) await rm(path, { recursive: true, force: true })
  }
  return pruned
}

/**
 * Removes versions and archives the manifest does not know, and what killed installs left (finished downloads
 * too). A running cluster loses nothing: its hosts have files of their own.
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
