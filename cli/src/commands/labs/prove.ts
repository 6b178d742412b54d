import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { type DriverName, driverNames } from '@flink-lab/cluster-sim/driver-choice'
import { writeAtomically } from '@flink-lab/cluster-sim/state-file'
import { type Compiler, startCompiler } from '@flink-lab/engine/compile-service'
import { installEngine } from '@flink-lab/engine/install'
import { openEngine } from '@flink-lab/engine/open'
import { allLabs } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { loadLab } from '@flink-lab/labs/kit/load'
import { loadFullResult, type ProvedLab, withProved } from '@flink-lab/labs/kit/verify/full-result'
import { onDemandFor, runsOf } from '@flink-lab/labs/kit/verify/proofs'
import { execa } from 'execa'
import { colours as pc } from '../../colours.ts'
import { type Context, defineCommand } from '../../command.ts'
import { errors } from '../../errors.ts'
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

/**
 * Proves labs on every driver they are for, and keeps the result where the site shows it: each lab's as it ends, so
 * that what an interrupted run has proved is not proved again. Exit code 1 if not all holds.
 */
export default defineCommand<[labs: string[]], { driver?: DriverName }>({
  arguments: [{ name: '[labs...]', text: { zh: '实验名（默认全部）', en: 'labs; all without any' } }],
  options: [
    {
      flags: '--driver <driver>',
      text: { zh: '只在这一种驱动上（默认全部）', en: 'on this driver only; all without it' },
      choices: driverNames,
    },
  ],
  examples: ['labs prove', 'labs prove full-cluster', 'labs prove full-cluster --driver docker'],
  async run(context, [names], { driver: only }) {
    const { out, say } = context
    const began = performance.now()
    const labs = await Promise.all((names.length > 0 ? names : allLabs()).map(loadLab))
    const asked = runsOf(labs).filter(({ driver }) => !only || driver === only)
    if (only && asked.length === 0) throw errors['nothing-to-prove']({ driver: only })
    // Better now than found broken or missing after an hour.
    await loadFullResult(join(project, file))
    await install(context, onDemandFor(labs))
    const ended: ProvedLab[] = []
    await using compiler = await startCompiler(await openEngine())
    // One after the other, as the times are kept, too.
    for (const { lab, driver } of asked) {
      out.line(pc.bold(`\n${lab.id} · ${driver}`))
      const proved = await prove(context, lab, compiler, driver)
      await keep(proved)
      ended.push(proved)
    }
    const sound = ended.every(({ proofs }) => proofs.every(({ held }) => held))
    out.data({ type: 'result', labs: ended })
    out.line(`\n${sound ? `${pc.green('✓')} ${say(texts.sound)}` : `${pc.red('✗')} ${say(texts.broken)}`}`)
    out.line(`${say(texts.written)} ${file} (${formatDuration(performance.now() - began)})`)
    return sound ? 0 : 1
  },
})

async function prove(context: Context, lab: Lab, compiler: Compiler, driver: DriverName): Promise<ProvedLab> {
  const begun = { startedAt: new Date().toISOString(), ...(await state()) }
  const ended = await verifying(context, lab, compiler, driver)
  context.signal.throwIfAborted()
  const proofs = ended.map(({ what, state, problem, elapsedMs = 0 }) => ({
    what,
    held: state === 'held',
    seconds: Math.round(elapsedMs / 1000),
    problem,
  }))
  const machine = { cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30) }
  return { lab: lab.id, driver, ...begun, machine, proofs }
}

/** Reads the file again, as someone may have proved another lab meanwhile. */
async function keep(proved: ProvedLab): Promise<void> {
  const path = join(project, file)
  const result = withProved(await loadFullResult(path), proved, allLabs())
  await writeAtomically(path, `${JSON.stringify(result, null, 2)}\n`)
}

async function install({ out, language, signal }: Context, names: string[]): Promise<void> {
  if (names.length === 0) return
  using view = progressView(out, language)
  await installEngine({ names, onProgress: view.onProgress, signal })
}

/** What is proved: read before a lab's first proof, as someone may go on working meanwhile. */
async function state(): Promise<Pick<ProvedLab, 'commit' | 'modified'>> {
  const git = async (...args: string[]) => (await execa('git', args, { cwd: project })).stdout
  return {
    commit: await git('rev-parse', 'HEAD'),
    modified: (await git('status', '--porcelain', '--', '.', `:!${file}`)) !== '',
  }
}
