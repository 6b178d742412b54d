import { installEngine } from '@flink-lab/engine/install'
import { listEngine } from '@flink-lab/engine/list'
import { openEngine } from '@flink-lab/engine/open'
import type { Context } from './command.ts'
import { installArchives } from './install-archives.ts'
import { progressView } from './render/progress.ts'

/** Installs what is missing before the first use; quick and silent when all is there. */
export async function ensureEngine({ out, language, signal }: Context): Promise<void> {
  using view = progressView(out, language)
  const { onProgress } = view
  const entries = await listEngine()
  const complete = entries.every(({ when, state }) => when !== 'always' || state === 'installed')
  const engine = complete ? await openEngine() : await installEngine({ onProgress, signal })
  await installArchives(engine, onProgress, signal)
}
