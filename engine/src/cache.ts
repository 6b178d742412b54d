import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Distribution } from './engine.ts'
import { labHome } from './home.mjs'
import type { PinnedDistribution } from './manifest.ts'
import { markerState } from './markers.mjs'

/**
 * Folder that all clones of this user share. Where a link leads to it, the folder itself: class archives are of the
 * paths that jars have, and so are the same from every home.
 */
export function engineRoot(): string {
  const root = join(labHome(), 'engine')
  return existsSync(root) ? realpathSync(root) : root
}

/** Where downloads are kept until everything is complete, so that a killed install goes on. */
export const downloadsIn = (root: string): string => join(root, 'downloads')

/** Where a distribution is being put together; the holder of the install lock owns it. */
export const partialIn = (root: string, pinned: PinnedDistribution): string =>
  join(root, `.partial-${pinned.name}-${pinned.version}`)

/** Where the distribution is or would be. */
export const located = (root: string, pinned: PinnedDistribution): Distribution => ({
  name: pinned.name,
  version: pinned.version,
  home: join(root, `${pinned.name}-${pinned.version}`),
})

/** Judged by the completion marker alone. */
export const stateOf = (root: string, pinned: PinnedDistribution) =>
  markerState(located(root, pinned).home, pinned)
