import { access, cp, mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errors } from '../errors.ts'

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Copies a file or a folder as `cp -R` does: into `to` where that is a folder, else to that name. A file that is
 * there already is replaced and never written through: a host's jars are hard links to the engine's own.
 * @param shown the paths as the person knows them
 * @throws LabError `nothing-to-copy`, `copy-failed`
 */
export async function copyTree(from: string, to: string, shown: { from: string; to: string }): Promise<void> {
  await access(from).catch((cause) => {
    throw errors['nothing-to-copy']({ path: shown.from }, { cause })
  })
  const target = to.endsWith('/') || (await isFolder(to)) ? join(to, basename(from)) : to
  try {
    await mkdir(dirname(target), { recursive: true })
    await cp(from, target, { recursive: true, force: true, verbatimSymlinks: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw errors['copy-failed']({ ...shown, reason }, { cause })
  }
}
