import { chmod, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unpack } from './archives/unpack.ts'
import { located, partialIn } from './cache.ts'
import { sha256Of } from './checksum.ts'
import { engineErrors } from './engine-errors.ts'
import { downloadOf } from './fetch.ts'
import { type Artifact, filesOf, type PinnedDistribution } from './manifest.ts'
import { digestOf, MARKER } from './markers.mjs'

const UNPACKED = '.unpacked'

async function place(artifact: Artifact, downloads: string, folder: string): Promise<void> {
  const file = downloadOf(downloads, artifact)
  if (!('members' in artifact)) {
    const target = join(folder, artifact.path)
    await mkdir(dirname(target), { recursive: true })
    // Both are in the cache, so a hard link does; a copy where the file system knows none.
    await link(file, target).catch(() => copyFile(file, target))
    return
  }
  const paths = new Map(artifact.members.map(({ member, path }) => [member, path]))
  const unpacked = join(folder, UNPACKED)
  await unpack(file, unpacked, (member) => paths.has(member))
  for (const [member, path] of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await rename(join(unpacked, member), join(folder, path))
  }
  await rm(unpacked, { recursive: true })
}

/** Sets run bits and compares every file with its pin. @throws LabError `checksum-mismatch` */
export async function confirmFiles(pinned: PinnedDistribution, folder: string, signal?: AbortSignal) {
  for (const { path, sha256, executable } of filesOf(pinned)) {
    const file = join(folder, path)
    const got = await sha256Of(file, signal)
    if (got !== sha256) {
      throw engineErrors['checksum-mismatch']({ file: `${pinned.name}/${path}`, expected: sha256, got })
    }
    await chmod(file, executable ? 0o755 : 0o644)
  }
}

/** Makes a checked folder the installed distribution: the marker, then one rename. */
export async function putInPlace(pinned: PinnedDistribution, root: string, partial: string): Promise<void> {
  const { home } = located(root, pinned)
  const old = `${partial}-old`
  await writeFile(join(partial, MARKER), `${digestOf(pinned)}\n`)
  // An outdated installation steps aside first: a folder cannot be renamed onto another that holds files.
  await rename(home, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(partial, home)
  await rm(old, { recursive: true, force: true })
}

/** Puts a downloaded distribution together beside its place, checks every file, and moves it there. */
export async function assemble(
  pinned: PinnedDistribution,
  root: string,
  downloads: string,
  signal?: AbortSignal,
): Promise<void> {
  const partial = partialIn(root, pinned)
  await rm(partial, { recursive: true, force: true })
  for (const folder of ['', ...(pinned.folders ?? [])])
    await mkdir(join(partial, folder), { recursive: true })
  for (const artifact of pinned.artifacts) {
    signal?.throwIfAborted()
    await place(artifact, downloads, partial)
  }
  await confirmFiles(pinned, partial, signal)
  signal?.throwIfAborted()
  await putInPlace(pinned, root, partial)
}
