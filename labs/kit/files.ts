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

/** False for what editors and Maven keep beside a student's own files: hidden names, and `target/`. */
export function isOwn(path: string): boolean {
  const names = path.split('/')
  return names[0] !== 'target' && !names.some((name) => name.startsWith('.'))
}

/** Every regular file below a folder, by path; links are left out, and what is not one's own. Empty if there is none. */
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
    .filter(isOwn)
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
