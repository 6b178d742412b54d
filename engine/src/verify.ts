import { join } from 'node:path'
import { engineRoot, located, stateOf } from './cache.ts'
import { sha256Of } from './checksum.ts'
import { filesBelow } from './folder.ts'
import { filesOf, loadManifest, type PinnedDistribution, sizeOf } from './manifest.ts'
import { MARKER } from './markers.mjs'
import type { OnProgress } from './progress.ts'

/** What differs between one installed distribution and the manifest; all lists are paths inside it. */
export interface Verification {
  name: string
  version: string
  installed: boolean
  /** Nothing changed, missing or extra. */
  ok: boolean
  changed: string[]
  missing: string[]
  extra: string[]
}

export interface VerifyOptions {
  onProgress?: OnProgress
  signal?: AbortSignal
}

/** Compares one folder with its pins, by name and by hash. */
export async function verifyDistribution(
  pinned: PinnedDistribution,
  root: string,
  { onProgress, signal }: VerifyOptions = {},
): Promise<Verification> {
  const { name, version, home } = located(root, pinned)
  const installed = (await stateOf(root, pinned)) !== 'missing'
  const found = new Set(await filesBelow(home))
  found.delete(MARKER)
  const doing = { zh: `正在校验 ${name} ${version}`, en: `Verifying ${name} ${version}` }
  const total = sizeOf(pinned)
  const changed: string[] = []
  const missing: string[] = []
  let done = 0
  for (const { path, sha256, size } of installed ? filesOf(pinned) : []) {
    onProgress?.({ type: 'progress', task: name, state: 'running', doing, done, total })
    if (!found.delete(path)) missing.push(path)
    else if ((await sha256Of(join(home, path), signal)) !== sha256) changed.push(path)
    done += size
  }
  onProgress?.({ type: 'progress', task: name, state: 'done', doing, done, total })
  const extra = installed ? [...found].sort() : []
  const ok = installed && changed.length + missing.length + extra.length === 0
  return { name, version, installed, ok, changed, missing, extra }
}

/** Hashes every installed file again. Distributions on demand are left out while they are not installed. */
export async function verifyEngine(options: VerifyOptions = {}): Promise<Verification[]> {
  const { distributions } = await loadManifest()
  const results: Verification[] = []
  for (const pinned of distributions) {
    const result = await verifyDistribution(pinned, engineRoot(), options)
    if (result.installed || pinned.when === 'always') results.push(result)
  }
  return results
}
