import { engineRoot, located, stateOf } from './cache.ts'
import { loadManifest, sizeOf } from './manifest.ts'

/** One distribution of the manifest, as it stands on this machine. */
export interface EngineEntry {
  name: string
  version: string
  when: 'always' | 'on-demand'
  /** `outdated`: installed, but the manifest pins other files now. */
  state: 'installed' | 'missing' | 'outdated'
  /** Where it is or would be. */
  home: string
  /** Bytes of its files by the manifest. */
  size: number
}

/** Every distribution of the manifest with its state. */
export async function listEngine(): Promise<EngineEntry[]> {
  const root = engineRoot()
  const { distributions } = await loadManifest()
  return Promise.all(
    distributions.map(async (pinned) => ({
      ...located(root, pinned),
      when: pinned.when,
      state: await stateOf(root, pinned),
      size: sizeOf(pinned),
    })),
  )
}
