import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Everything below a folder that is not a folder itself, as relative paths with `/`; empty where there is none. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Bytes of a file, or of all files below a folder. */
export async function bytesOf(path: string): Promise<number> {
  const files = [path, ...(await filesBelow(path)).map((file) => join(path, file))]
  // A file may go while it is counted.
  const sizes = await Promise.all(
    files.map((file) =>
      lstat(file).then(
        (found) => (found.isDirectory() ? 0 : found.size),
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
