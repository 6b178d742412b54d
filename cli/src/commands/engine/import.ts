import { resolve } from 'node:path'
import { importBundle } from '@flink-lab/engine/bundle'
import { defineCommand } from '../../command.ts'
import { installArchives } from '../../install-archives.ts'
import { progressView } from '../../render/progress.ts'

const texts = {
  done: { zh: '都已装好。下一步：', en: 'Everything is installed. Next:' },
} as const

/** Installs from a bundle that `engine export` wrote. */
export default defineCommand<[file: string]>({
  arguments: [{ name: '<file>', text: { zh: '离线安装包', en: 'the bundle' } }],
  examples: ['engine import flink-lab-offline.tar'],
  async run({ out, language, say, signal }, [file]) {
    using view = progressView(out, language)
    const engine = await importBundle(resolve(file), { onProgress: view.onProgress, signal })
    await installArchives(engine, view.onProgress, signal)
    out.data({ type: 'result', engine })
    out.line(`${say(texts.done)} npx flink-lab demo`)
    return 0
  },
})
