import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Links of a built site that lead nowhere, as `page → link`. VitePress fails on dead links in prose; this
 * looks at every link there is: sidebar, home page, and the anchors too.
 */
export function deadLinks(dist: string): string[] {
  const html = new Map(
    globSync('**/*.html', { cwd: dist }).map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  )
  const dead = new Set<string>()
  for (const [file, content] of html) {
    for (const [, link = ''] of content.matchAll(/ href="([^"]*)"/g)) {
      const [path = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#')
      if (/^[a-z]+:/.test(path)) continue
      const target = path === '' ? file : fileOf(path)
      const page = html.get(target)
      const found = page === undefined ? existsSync(join(dist, target)) : hasAnchor(page, anchor)
      if (!found) dead.add(`${file} → ${link}`)
    }
  }
  return [...dead]
}

function fileOf(path: string): string {
  const below = decodeURIComponent(path).replace(/^\//, '').replace(/\?.*$/, '')
  if (below === '' || below.endsWith('/')) return `${below}index.html`
  return /\.\w+$/.test(below) ? below : `${below}.html`
}

function hasAnchor(page: string, anchor: string): boolean {
  return anchor === '' || page.includes(` id="${decodeURIComponent(anchor)}"`)
}
