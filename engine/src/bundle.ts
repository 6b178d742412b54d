import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, extract, replace } from 'tar'
import { confirmFiles, putInPlace } from './assemble.ts'
import { type BundleLabel, CLONE, ENGINE, inspectBundle, LABEL } from './bundle-contents.ts'
import { engineRoot, located, stateOf } from './cache.ts'
import { trainCompilers } from './compiler-archive.ts'
import type { Engine } from './engine.ts'
import { engineErrors } from './engine-errors.ts'
import { bytesOf } from './folder.ts'
import { withInstallLock } from './lock.ts'
import { filesOf, loadManifest, type PinnedDistribution } from './manifest.ts'
import { digestOf } from './markers.mjs'
import { fillMavenRepository, mavenRepository } from './maven-repository.ts'
import { archivesFolder, openEngine } from './open.ts'
import type { OnProgress } from './progress.ts'
import { scalaShell } from './scala-shell.ts'
import type { Text } from './text.ts'

export interface BundleOptions {
  onProgress?: OnProgress
  signal?: AbortSignal
}

const CLONE_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where the bundle's contents come from and go to. */
export interface BundlePlace {
  root: string
  distributions: readonly PinnedDistribution[]
}

/** Tells how far a file has grown, twice a second, while the work runs. */
async function watched<T>(
  task: string,
  doing: Text,
  size: { of: string; total: number },
  onProgress: OnProgress | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const tell = async (state: 'started' | 'running' | 'done') =>
    onProgress?.({ type: 'progress', task, state, doing, done: await bytesOf(size.of), total: size.total })
  await tell('started')
  const timer = setInterval(() => tell('running'), 500)
  try {
    const result = await work()
    await tell('done')
    return result
  } finally {
    clearInterval(timer)
  }
}

/** Packs distributions, what was made here beside them, and the clone's node_modules (with Node itself) into one tar file. */
export async function packBundle(
  file: string,
  { root, distributions }: BundlePlace,
  also: { made: readonly string[]; clone: string },
  { onProgress, signal }: BundleOptions = {},
): Promise<{ file: string; size: number }> {
  const label: BundleLabel = {
    format: 1,
    platform: `${process.platform}-${process.arch}`,
    distributions: distributions.map((pinned) => ({
      name: pinned.name,
      version: pinned.version,
      digest: digestOf(pinned),
    })),
  }
  const folders = [...distributions.map((pinned) => located(root, pinned).home), ...also.made]
  const modules = join(also.clone, 'node_modules')
  const sizes = await Promise.all([...folders, modules].map(bytesOf))
  const work = await mkdtemp(join(dirname(file), '.flink-lab-bundle-'))
  const partial = join(work, 'bundle.tar')
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
  const doing = { zh: '正在打包', en: 'Packing' }
  try {
    await writeFile(join(work, LABEL), `${JSON.stringify(label, null, 2)}\n`)
    await watched('bundle', doing, { of: partial, total }, onProgress, async () => {
      await create({ file: partial, cwd: work, portable: true }, [LABEL])
      for (const [cwd, prefix, names] of [
        [also.clone, CLONE, ['node_modules']],
        [root, ENGINE, folders.map((folder) => basename(folder))],
      ] as const) {
        signal?.throwIfAborted()
        await replace({ file: partial, cwd, prefix, portable: true }, [...names])
      }
    })
    signal?.throwIfAborted()
    await rename(partial, file)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return { file, size: (await stat(file)).size }
}

/**
 * Installs distributions from a bundle: of these only pinned files are taken, and each must have its pinned hash. What
 * was made beside them (`made`: folders of the root) is taken as it is.
 */
export async function unpackBundle(
  file: string,
  { root, distributions }: BundlePlace,
  also: { made: readonly string[] } = { made: [] },
  { onProgress, signal }: BundleOptions = {},
): Promise<void> {
  const label = await inspectBundle(file, signal)
  const has = new Set(label.distributions.map(({ digest }) => digest))
  const lacking = distributions.filter((pinned) => pinned.when === 'always' && !has.has(digestOf(pinned)))
  if (lacking.length > 0) {
    throw engineErrors['bundle-other-version']({ file, names: lacking.map(({ name }) => name) })
  }
  const install = async (held: AbortSignal) => {
    const states = await Promise.all(distributions.map((pinned) => stateOf(root, pinned)))
    const wanted = distributions.filter(
      (pinned, index) => has.has(digestOf(pinned)) && states[index] !== 'installed',
    )
    const paths = new Set(
      wanted.flatMap((pinned) =>
        filesOf(pinned).map(({ path }) => `${ENGINE}/${basename(located(root, pinned).home)}/${path}`),
      ),
    )
    const made = also.made.map((folder) => `${ENGINE}/${basename(folder)}/`)
    const work = await mkdtemp(join(root, '.import-'))
    const doing = { zh: '正在解包', en: 'Unpacking' }
    const total = (await stat(file)).size
    try {
      await watched('bundle', doing, { of: work, total }, onProgress, () =>
        extract({
          file,
          cwd: work,
          strict: true,
          filter: (path) => paths.has(path) || made.some((folder) => path.startsWith(folder)),
        }),
      )
      for (const pinned of wanted) {
        held.throwIfAborted()
        const folder = join(work, ENGINE, basename(located(root, pinned).home))
        for (const one of ['', ...(pinned.folders ?? [])]) await mkdir(join(folder, one), { recursive: true })
        await confirmFiles(pinned, folder, held)
        await putInPlace(pinned, root, folder)
      }
      for (const folder of also.made) {
        // What is there already is as good; rename refuses to replace it.
        await rename(join(work, ENGINE, basename(folder)), folder).catch(() => undefined)
      }
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  await withInstallLock(root, install, { onProgress, signal })
}

/**
 * Packs all that a machine without internet needs into one file; returns its size in bytes.
 * @throws LabError `engine-missing`
 */
export async function exportBundle(
  file: string,
  options: BundleOptions = {},
): Promise<{ file: string; size: number }> {
  const engine = await openEngine()
  for (const language of ['java', 'scala'] as const) await fillMavenRepository(language, options)
  const root = engineRoot()
  const { distributions } = await loadManifest()
  const states = await Promise.all(distributions.map((pinned) => stateOf(root, pinned)))
  const installed = distributions.filter((_, index) => states[index] === 'installed')
  const made: string[] = []
  for (const folder of [engine.archives, await mavenRepository()]) {
    if ((await bytesOf(folder)) > 0) made.push(folder)
  }
  return packBundle(file, { root, distributions: installed }, { made, clone: CLONE_ROOT }, options)
}

/**
 * Installs from a bundle, every file verified against the manifest. Its node_modules are for bootstrap.mjs, which
 * takes them before this program can run at all.
 * @throws LabError `bundle-hostile`, `bundle-unreadable`, `bundle-other-version`, `checksum-mismatch`
 */
export async function importBundle(file: string, options: BundleOptions = {}): Promise<Engine> {
  const { distributions } = await loadManifest()
  const made = [await archivesFolder(), await mavenRepository()]
  await unpackBundle(file, { root: engineRoot(), distributions }, { made }, options)
  const engine = await openEngine()
  await trainCompilers(engine, options.onProgress)
  await scalaShell(engine)
  return engine
}
