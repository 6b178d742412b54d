import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { writeAtomically } from '@flink-lab/cluster-sim/state-file'
import { installEngine } from '@flink-lab/engine/install'
import { allLabs } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import type { FullResult } from '@flink-lab/labs/kit/verify/full-result'
import { driversOf, onDemandFor } from '@flink-lab/labs/kit/verify/proofs'
import { execa } from 'execa'
import { colours as pc } from '../../colours.ts'
import { type Context, defineCommand } from '../../command.ts'
import { progressView } from '../../render/progress.ts'
import { formatDuration } from '../../render/units.ts'
import { verifying } from '../../verifying.ts'

const texts = {
  sound: { zh: '全部成立。', en: 'Everything holds.' },
  broken: { zh: '有的不成立。', en: 'Not everything holds.' },
  written: { zh: '写入', en: 'Written:' },
} as const

const project = join(import.meta.dirname, '../../../..')
/** The site makes a page of it. */
const file = 'docs/full-result.json'

/** Proves every lab on every driver it is for, and keeps the result where the site shows it. Exit code 1 if not all holds. */
export default defineCommand({
  examples: ['labs prove'],
  async run(context) {
    const { out, say, signal } = context
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    const begun = { startedAt: new Date().toISOString(), ...(await state()) }
    const runs: FullResult['runs'] = []
    const labs = await Promise.all(allLabs().map(loadLab))
    // Better now than found missing after an hour.
    await install(context, onDemandFor(labs))
    for (const lab of labs) {
      for (const driver of driversOf(lab)) {
        out.line(pc.bold(`\n${lab.id} · ${driver}`))
        const ended = await verifying(context, lab.id, driver)
        const proofs = ended.map(({ what, state, problem, elapsedMs = 0 }) => ({
          what,
          held: state === 'held',
          seconds: Math.round(elapsedMs / 1000),
          problem,
        }))
        runs.push({ lab: lab.id, driver, proofs })
      }
    }
    signal.throwIfAborted()
    const result: FullResult = {
      schema: 'flink-lab/full-result/v1',
      ...begun,
      machine: { cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30) },
      seconds: seconds(),
      runs,
    }
    await writeAtomically(join(project, file), `${JSON.stringify(result, null, 2)}\n`)
    const sound = runs.every(({ proofs }) => proofs.every(({ held }) => held))
    out.data({ type: 'result', ...result })
    out.line(`\n${sound ? `${pc.green('✓')} ${say(texts.sound)}` : `${pc.red('✗')} ${say(texts.broken)}`}`)
    out.line(`${say(texts.written)} ${file} (${formatDuration(seconds() * 1000)})`)
    return sound ? 0 : 1
  },
})

async function install({ out, language, signal }: Context, names: string[]): Promise<void> {
  if (names.length === 0) return
  using view = progressView(out, language)
  await installEngine({ names, onProgress: view.onProgress, signal })
}

/** What is proved: before the first proof, as someone may go on working meanwhile. */
async function state(): Promise<Pick<FullResult, 'commit' | 'modified'>> {
  const git = async (...args: string[]) => (await execa('git', args, { cwd: project })).stdout
  return {
    commit: await git('rev-parse', 'HEAD'),
    modified: (await git('status', '--porcelain', '--', '.', `:!${file}`)) !== '',
  }
}
