import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import type { FirstVerdict } from '@flink-lab/grader/grading'
import { trainClientArchive } from '@flink-lab/grader/program/client-archive'
import { startClientPool } from '@flink-lab/grader/program/client-pool'
import { gradeProgram } from '@flink-lab/grader/program/grade'
import { alternate } from './alternate.ts'
import { byHand, labs, putInput, seedsOf, sourcesOf } from './by-hand.ts'
import { versionsOf } from './common.ts'
import type { Suite } from './run.ts'

/**
 * Save to verdict on a running cluster; no result is kept from one round to the next.
 * Peer: by hand, at one parallelism, with the distribution's own configuration; `withArchivesMs` is the same with our
 * class archive, for which nobody has to use `check`.
 * Ours: `check` with fresh seeded input, every check and hints on, until its `first` verdict, which is of one
 * parallelism as well, or until the `whole` one over all parallelisms; the other is kept beside it.
 */
export function saveVerdict(
  language: keyof typeof labs,
  until: 'first' | 'whole',
): Pick<Suite, 'rounds' | 'run'> {
  const lab = labs[language]
  return {
    rounds: 30,
    async run(rounds, onRound) {
      const engine = await openEngine()
      await using cluster = await up(topologyNamed('pseudo'), { engine, name: `bench-${until}-${language}` })
      // Made once by the installation.
      await trainClientArchive(engine, cluster)
      await using compiler = await startCompiler(engine, { ahead: language })
      await using clients = await startClientPool({ engine, cluster, language })
      const [machine] = cluster.hosts
      if (!machine) throw new TypeError('pseudo has a host')
      const folder = await mkdtemp(join(machine.flinkHome, 'by-hand-'))
      const tools = { engine, compiler, clients }
      let peer: Record<string, number> = {}
      let grading: Promise<void> | undefined
      const kept = await alternate(
        {
          name: 'by hand',
          before: (round) => putInput(lab, cluster, round),
          async run(round) {
            await byHand(lab, { cluster, engine }, round, { folder, archives: false })
            peer = {}
            return peer
          },
          async after(round) {
            const began = performance.now()
            await byHand(lab, { cluster, engine }, round, { folder, archives: true })
            peer.withArchivesMs = performance.now() - began
          },
        },
        {
          name: 'check',
          // What a student's pause between two saves gives it: the spare JVMs are ready.
          before: () => clients.ready(),
          async run(round) {
            const submission = await sourcesOf(lab, round, 'check')
            const first = Promise.withResolvers<FirstVerdict>()
            const times: Record<string, number> = {}
            const began = performance.now()
            grading = gradeProgram({
              spec: lab,
              submission,
              solution: submission,
              cluster,
              seeds: seedsOf(round),
              tools,
              onEvent: (event) => {
                if (event.type !== 'first-verdict') return
                times.firstMs = performance.now() - began
                first.resolve(event)
              },
            }).then((report) => {
              if (report.verdict !== 'pass')
                throw new Error(`round ${round}: ${JSON.stringify(report.checks)}`)
              times.wholeMs = performance.now() - began
            })
            // A grading that fails without telling anything beforehand ends this, too.
            const told = until === 'whole' ? await grading : await Promise.race([first.promise, grading])
            if (told && told.verdict !== 'pass') throw new Error(`round ${round}: first ${told.verdict}`)
            return times
          },
          async after() {
            await grading
          },
        },
        rounds,
        { onRound },
      )
      await rm(folder, { recursive: true })
      return { rounds: kept, versions: versionsOf(engine) }
    },
  }
}
