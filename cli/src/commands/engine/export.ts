import { resolve } from 'node:path'
import { exportBundle } from '@flink-lab/engine/bundle'
import { defineCommand } from '../../command.ts'
import { progressView } from '../../render/progress.ts'
import { formatBytes } from '../../render/units.ts'

const texts = {
  done: {
    zh: '已写好离线安装包。在没有网络的电脑上：',
    en: 'The bundle is written. On a machine without internet:',
  },
} as const

/** Writes all that a machine without internet needs into one file. */
export default defineCommand<[file: string]>({
  arguments: [{ name: '<file>', text: { zh: '要写的文件', en: 'file to write' } }],
  examples: ['engine export flink-lab-offline.tar'],
  async run({ out, language, say, signal }, [file]) {
    using view = progressView(out, language)
    const bundle = await exportBundle(resolve(file), { onProgress: view.onProgress, signal })
    out.data({ type: 'result', ...bundle })
    out.line(`${bundle.file} (${formatBytes(bundle.size)})`)
    out.line(`${say(texts.done)} npx flink-lab engine import ${file}`)
    return 0
  },
})
