import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Round, summarise } from './alternate.ts'

/** A benchmark: what is measured, and the rounds it yields. One file each in `suites/`. */
export interface Suite {
  name: string
  /** One sentence: what the two contenders do. */
  what: string
  /** Ratio that the project promises; reported, never asserted. */
  promised?: number
  rounds: number
  run(
    rounds: number,
    onRound: (round: Round) => void,
  ): Promise<{ rounds: Round[]; versions: Record<string, string> }>
}

const suitesFolder = join(import.meta.dirname, 'suites')
const available = readdirSync(suitesFolder).map((file) => file.replace(/\.ts$/, ''))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, 'no-save': { type: 'boolean' } },
})

const chosen = positionals.length > 0 ? positionals : available
const unknown = chosen.filter((name) => !available.includes(name))
if (unknown.length > 0) {
  console.error(`no suite named ${unknown.join(', ')}; there are: ${available.join(', ')}`)
  process.exit(2)
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

for (const name of chosen) {
  const { suite } = (await import(join(suitesFolder, `${name}.ts`))) as { suite: Suite }
  console.log(`\n${suite.name}: ${suite.what}`)
  const { rounds, versions } = await suite.run(Number(values.rounds ?? suite.rounds), (round) =>
    console.log(
      `  round ${round.round}: peer ${seconds(round.peerMs)}, ours ${seconds(round.oursMs)}, ${round.ratio.toFixed(2)}×`,
    ),
  )
  const summary = summarise(rounds)
  console.log(
    `  p50: peer ${seconds(summary.peerMs.p50)}, ours ${seconds(summary.oursMs.p50)}, ratio ${summary.ratio.p50.toFixed(2)}×` +
      (suite.promised === undefined ? '' : ` (promised ${suite.promised}×)`),
  )
  if (values['no-save']) continue
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    kernel: release(),
    arch: arch(),
  }
  const date = new Date().toISOString()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  const file = join(results, `${suite.name}.${date.slice(0, 10)}.json`)
  const body = {
    suite: suite.name,
    what: suite.what,
    date,
    commit,
    machine,
    versions,
    promised: suite.promised,
    summary,
    rounds,
  }
  writeFileSync(file, `${JSON.stringify(body, null, 2)}\n`)
  console.log(`  kept in bench/results/${file.slice(results.length + 1)}`)
}
