import { LabError } from '@flink-lab/engine/errors'
import { labHome } from '@flink-lab/engine/home'
import { findJava } from '@flink-lab/engine/java'
import { listEngine } from '@flink-lab/engine/list'
import { findProblems } from '@flink-lab/engine/prerequisites'
import type { Text } from '@flink-lab/engine/text'
import { colours as pc } from '../colours.ts'
import { defineCommand } from '../command.ts'

interface Finding {
  /** Stable name: `java-missing`, `engine-missing`. */
  code: string
  severity: 'error' | 'warning'
  message: Text
  /** What mends it, to be typed as it is. */
  command?: string
}

const texts = {
  well: { zh: '一切就绪。', en: 'Everything is in place.' },
  mend: { zh: '解决：', en: 'mend it with:' },
  incomplete: (names: string): Text => ({
    zh: `发行包未装好：${names}`,
    en: `Distributions not installed: ${names}`,
  }),
  installed: { zh: '已安装', en: 'installed' },
  running: { zh: '运行中的集群', en: 'running clusters' },
  none: { zh: '无', en: 'none' },
} as const

/** Everything that stands in the way, all at once; exit code 2 when something must be mended first. */
export default defineCommand({
  examples: ['doctor', 'doctor --json'],
  async run({ out, say }) {
    const findings: Finding[] = [...(await findProblems())]
    const java = await findJava().catch((thrown: unknown) => {
      if (!(thrown instanceof LabError)) throw thrown
      if (!findings.some((finding) => finding.code === thrown.code)) {
        findings.push({ code: thrown.code, severity: 'error', message: thrown.text })
      }
      return undefined
    })
    const engine = await listEngine()
    const absent = engine.filter(({ when, state }) => when === 'always' && state !== 'installed')
    if (absent.length > 0) {
      findings.push({
        code: 'engine-missing',
        severity: 'error',
        message: texts.incomplete(absent.map(({ name, version }) => `${name} ${version}`).join(', ')),
        command: 'npx flink-lab engine install',
      })
    }
    const clusters = await clusterIds()
    const broken = findings.some(({ severity }) => severity === 'error')
    out.data({
      ok: !broken,
      problems: findings,
      java,
      engine,
      clusters,
      home: labHome(),
      node: process.version,
    })

    out.line(`Node ${process.version.slice(1)} · Java ${java ? `${java.build} (${java.home})` : '–'}`)
    out.line(
      `${labHome()}: ${
        engine
          .filter(({ state }) => state === 'installed')
          .map(({ name, version }) => `${name} ${version}`)
          .join(', ') || say(texts.none)
      }`,
    )
    out.line(`${say(texts.running)}: ${clusters.join(', ') || say(texts.none)}\n`)
    for (const { severity, message, command } of findings) {
      out.line(`${severity === 'error' ? pc.red('✗') : pc.yellow('!')} ${say(message)}`)
      if (command) out.line(`  ${say(texts.mend)} ${pc.bold(command)}`)
    }
    if (findings.length === 0) out.line(`${pc.green('✓')} ${say(texts.well)}`)
    return broken ? 2 : 0
  },
})

async function clusterIds(): Promise<string[]> {
  const { list } = await import('@flink-lab/cluster-sim/registry')
  return (await list()).map(({ id }) => id)
}
