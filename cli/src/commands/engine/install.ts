import { installEngine } from '@flink-lab/engine/install'
import { defineCommand } from '../../command.ts'
import { installArchives } from '../../install-archives.ts'
import { progressView } from '../../render/progress.ts'

const texts = {
  done: { zh: '都已装好。下一步：', en: 'Everything is installed. Next:' },
} as const

/** Installs what is missing, then what makes JVMs start quickly. */
export default defineCommand<[names: string[]]>({
  arguments: [{ name: '[names...]', text: { zh: '只装这些发行包', en: 'only these distributions' } }],
  examples: ['engine install', 'engine install kafka', 'engine install storm spark'],
  async run({ out, language, say, signal }, [names]) {
    using view = progressView(out, language)
    const engine = await installEngine({
      names: names.length > 0 ? names : undefined,
      onProgress: view.onProgress,
      signal,
    })
    await installArchives(engine, view.onProgress, signal)
    out.data({ type: 'result', engine })
    out.line(`${say(texts.done)} npx flink-lab demo`)
    return 0
  },
})
