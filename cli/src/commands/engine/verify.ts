import { verifyEngine } from '@flink-lab/engine/verify'
import { colours as pc } from '../../colours.ts'
import { defineCommand } from '../../command.ts'
import { progressView } from '../../render/progress.ts'

const texts = {
  ok: { zh: '完好', en: 'unchanged' },
  absent: { zh: '未安装', en: 'not installed' },
  changed: { zh: '被改动', en: 'changed' },
  missing: { zh: '缺少', en: 'missing' },
  extra: { zh: '多出', en: 'extra' },
  mend: { zh: '修复：', en: 'To mend it:' },
} as const

/** Hashes every file again; exit code 1 names what differs. */
export default defineCommand({
  examples: ['engine verify'],
  async run({ out, language, say, signal }) {
    using view = progressView(out, language)
    const found = await verifyEngine({ onProgress: view.onProgress, signal })
    out.data({ type: 'result', distributions: found })
    const damaged = found.filter((distribution) => distribution.installed && !distribution.ok)
    for (const distribution of found) {
      const { name, version, ok, installed } = distribution
      const state = installed
        ? ok
          ? pc.green(say(texts.ok))
          : pc.red(say(texts.changed))
        : pc.dim(say(texts.absent))
      out.line(`${name} ${version}: ${state}`)
      for (const kind of ['changed', 'missing', 'extra'] as const) {
        for (const file of distribution[kind]) out.line(`  ${say(texts[kind])} ${file}`)
      }
    }
    if (damaged.length > 0) out.line(`${say(texts.mend)} npx flink-lab engine install`)
    return damaged.length > 0 ? 1 : 0
  },
})
