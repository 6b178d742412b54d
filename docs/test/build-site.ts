import { join } from 'node:path'
import { execa } from 'execa'

export const dist = join(import.meta.dirname, '../.vitepress/dist')

/** Builds the site as `npm run docs:build` does. @throws what VitePress printed: a dead link, a broken page */
export async function buildSite(): Promise<void> {
  const root = join(import.meta.dirname, '../..')
  await execa('vitepress', ['build', 'docs'], { cwd: root, preferLocal: true, localDir: root, all: true })
}
