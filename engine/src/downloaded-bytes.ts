import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { downloadOf } from './fetch.ts'
import type { PinnedDistribution } from './manifest.ts'

/**
 * Bytes of the distribution that are on disk so far. Neither pip nor Maven tells its progress to a program;
 * both write a file that grows and carries (the start of) its final name.
 */
export async function downloadedBytes(pinned: PinnedDistribution, downloads: string): Promise<number> {
  const expected = new Map(
    pinned.artifacts.map((artifact) => [basename(downloadOf(downloads, artifact)), artifact.size]),
  )
  const seen = new Map<string, number>()
  const entries: Dirent[] = await readdir(downloads, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const name = expected.has(entry.name)
      ? entry.name
      : /^(.+\.jar)\.[^.]*\.?(?:part|tmp)$/.exec(entry.name)?.[1]
    const size = name === undefined ? undefined : expected.get(name)
    if (name === undefined || size === undefined) continue
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => undefined)
    seen.set(name, Math.max(seen.get(name) ?? 0, Math.min(found?.size ?? 0, size)))
  }
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0)
}
