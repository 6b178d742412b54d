import { globSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generatedPages } from './pages.ts'

const docs = join(import.meta.dirname, '..')

/**
 * Writes the generated pages below `docs/` and removes those that no longer belong. A page that did not
 * change is not touched, so that the development server reloads only what did.
 *
 * Files and not VitePress's dynamic routes: its local search (1.6) indexes only pages that are files.
 */
export async function writePages(): Promise<void> {
  const pages = await generatedPages()
  const old = globSync('{,en/}{labs,notes}/*.md', { cwd: docs }).filter((path) => !pages.has(path))
  await Promise.all(old.map((path) => rm(join(docs, path))))
  await Promise.all([...pages].map(([path, markdown]) => writeIfChanged(join(docs, path), markdown)))
}

async function writeIfChanged(file: string, content: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
