import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Entry {
  optionalDependencies?: Record<string, string>
}

/** As Node resolves: beside the package that asks, or further up. */
function isLocked(packages: Record<string, Entry>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

test('the lockfile holds the packages of every platform: npm leaves out those it cannot see, then npm ci refuses', async () => {
  const file = join(import.meta.dirname, '../package-lock.json')
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(await readFile(file, 'utf8'))
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(packages, path, name)),
  )
  expect(missing).toEqual([])
})
