import { rm } from 'node:fs/promises'
import { assemble } from './assemble.ts'
import { downloadsIn, engineRoot, stateOf } from './cache.ts'
import { trainCompilers } from './compiler-archive.ts'
import { downloadedBytes } from './downloaded-bytes.ts'
import type { Engine } from './engine.ts'
import { fetchArtifacts } from './fetch.ts'
import { findJava } from './java.ts'
import { withInstallLock } from './lock.ts'
import { loadManifest, type PinnedDistribution } from './manifest.ts'
import { openEngine } from './open.ts'
import type { OnProgress, ProgressEvent } from './progress.ts'
import { scalaShell } from './scala-shell.ts'
import { selectDistributions } from './select.ts'
import { together } from './together.ts'

export interface InstallOptions {
  /** Distributions by name; default: every one that the manifest marks `"when": "always"`. */
  names?: readonly string[]
  onProgress?: OnProgress
  signal?: AbortSignal
}

/** Where and with what `installDistributions` works. */
export interface InstallTarget extends Omit<InstallOptions, 'names'> {
  /** The engine's folder. */
  root: string
  /** JAVA_HOME for Maven. */
  javaHome: string
}

const missingIn = async (root: string, distributions: readonly PinnedDistribution[]) => {
  const states = await Promise.all(distributions.map((pinned) => stateOf(root, pinned)))
  return distributions.filter((_, index) => states[index] !== 'installed')
}

async function installOne(pinned: PinnedDistribution, target: InstallTarget): Promise<void> {
  const { root, javaHome, signal, onProgress } = target
  const downloads = downloadsIn(root)
  const total = pinned.artifacts.reduce((sum, artifact) => sum + artifact.size, 0)
  const title = `${pinned.name} ${pinned.version}`
  const tell = (event: Omit<ProgressEvent, 'type' | 'task' | 'total'>) =>
    onProgress?.({ type: 'progress', task: pinned.name, total, ...event })
  const doing = { zh: `正在下载 ${title}`, en: `Downloading ${title}` }
  tell({ state: 'started', doing, done: 0 })
  let downloading = true
  const watch = setInterval(async () => {
    const done = await downloadedBytes(pinned, downloads)
    if (downloading) tell({ state: 'running', doing, done })
  }, 500)
  try {
    await fetchArtifacts(pinned, { downloads, javaHome, signal })
    downloading = false
    tell({
      state: 'running',
      doing: { zh: `正在解包并校验 ${title}`, en: `Unpacking and verifying ${title}` },
      done: total,
    })
    await assemble(pinned, root, downloads, signal)
    tell({ state: 'done', doing: { zh: `${title} 已安装`, en: `${title} is installed` }, done: total })
  } catch (error) {
    tell({ state: 'failed', doing: { zh: `${title} 安装失败`, en: `${title} was not installed` } })
    throw error
  } finally {
    downloading = false
    clearInterval(watch)
  }
}

/**
 * Installs those of the distributions that are missing or outdated. Finished downloads stay until everything is
 * complete, so an interrupted call goes on where it stopped; nothing half-installed is ever in place.
 */
export async function installDistributions(
  distributions: readonly PinnedDistribution[],
  target: InstallTarget,
): Promise<void> {
  const { root, onProgress, signal } = target
  if ((await missingIn(root, distributions)).length === 0) return
  const install = async (lockSignal: AbortSignal) => {
    const missing = await missingIn(root, distributions)
    await together(
      missing.map((pinned) => (both) => installOne(pinned, { ...target, signal: both })),
      lockSignal,
    )
    await rm(downloadsIn(root), { recursive: true, force: true })
  }
  await withInstallLock(root, install, { onProgress, signal })
}

/**
 * Installs what is missing or changed, verified file by file; a second install at once waits for the first.
 * @throws LabError `checksum-mismatch`, `registry-unreachable`, `client-missing`, `disk-full`, `java-…`,
 *   `unknown-distribution`; the signal's reason when it fires
 */
export async function installEngine({ names, onProgress, signal }: InstallOptions = {}): Promise<Engine> {
  const distributions = selectDistributions(await loadManifest(), names)
  const java = await findJava()
  await installDistributions(distributions, { root: engineRoot(), javaHome: java.home, onProgress, signal })
  const engine = await openEngine()
  await trainCompilers(engine, onProgress)
  await scalaShell(engine)
  return engine
}
