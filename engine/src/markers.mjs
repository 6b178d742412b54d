// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labHome } from './home.mjs'

/** Last thing written into an installed distribution; holds the digest of what was installed. */
export const MARKER = '.complete'

/**
 * Identifies exactly this content: a changed pin gives another digest, and so a new installation.
 * @param {object} pinned one distribution of the manifest, its keys in the manifest's order
 * @returns {string}
 */
export function digestOf(pinned) {
  return createHash('sha256').update(JSON.stringify(pinned)).digest('hex')
}

/**
 * Judged by the completion marker alone. `outdated`: complete, but the manifest pins other files now.
 * @param {string} home folder of the distribution
 * @param {object} pinned
 * @returns {Promise<'installed' | 'missing' | 'outdated'>}
 */
export async function markerState(home, pinned) {
  const marker = await readFile(join(home, MARKER), 'utf8').catch(() => undefined)
  if (marker === undefined) return 'missing'
  return marker.trim() === digestOf(pinned) ? 'installed' : 'outdated'
}

/**
 * Names of the distributions that every lab needs and that are not installed.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>}
 */
export async function missingDistributions(env = process.env) {
  const text = await readFile(new URL('../manifest.json', import.meta.url), 'utf8')
  /** @type {{ distributions: { name: string, version: string, when: string }[] }} */
  const { distributions } = JSON.parse(text)
  const missing = []
  for (const pinned of distributions) {
    if (pinned.when !== 'always') continue
    const home = join(labHome(env), 'engine', `${pinned.name}-${pinned.version}`)
    if ((await markerState(home, pinned)) !== 'installed') missing.push(pinned.name)
  }
  return missing
}
