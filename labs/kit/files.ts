import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** A file read below a folder. */
export interface FoundFile {
  /** Path below the folder, with `/`. */
  path: string
  content: Uint8Array
  /** Permission bits. */
  mode: number
}

/** Every regular file below a folder, by path; links are left out, hidden names too. Empty if there is none. */
export async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort()
  return Promise.all(
    paths.map(async (path) => {
      const file = join(folder, path)
      const { mode } = await lstat(file)
      return { path, content: await readFile(file), mode: mode & 0o777 }
    }),
  )
}

/** Writes files below a folder, with their parents. */
export async function writeBelow(folder: string, files: readonly FoundFile[]): Promise<void> {
  for (const { path, content, mode } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { mode })
  }
}
