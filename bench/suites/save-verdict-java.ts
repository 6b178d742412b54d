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
import wordcount from '@flink-lab/labs/2-wordcount/wordcount-batch-java/lab'
import { alternate } from '../alternate.ts'
import { byHand, putInput, seedsOf, sourcesOf } from '../by-hand.ts'
import { versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

/**
 * Peer: by hand, at one parallelism, with the distribution's own configuration; `withArchivesMs` is the same with our
 * class archive, for which nobody has to use `check`.
 * Ours: until the first verdict, which is of one parallelism as well: fresh seeded input, every check, hints on. No
 * result is kept from one round to the next. `wholeMs` is until the verdict over all parallelisms.
 */
export const suite: Suite = {
  name: 'save-verdict-java',
  what: 'save to first verdict of wordcount-batch-java: javac + jar + bin/flink run + diff against `check`',
  promised: 5,
  rounds: 30,
  async run(rounds, onRound) {
    const engine = await openEngine()
    await using cluster = await up(topologyNamed('pseudo'), { engine, name: 'bench-save-verdict' })
    // Made once by the installation.
    await trainClientArchive(engine, cluster)
    await using compiler = await startCompiler(engine)
    await using clients = await startClientPool({ engine, cluster })
    const [machine] = cluster.hosts
    if (!machine) throw new TypeError('pseudo has a host')
    const folder = await mkdtemp(join(machine.flinkHome, 'by-hand-'))
    const tools = { engine, compiler, clients }
    let peer: Record<string, number> = {}
    let ours: Record<string, number> = {}
    let whole: Promise<Record<string, number>> | undefined
    const kept = await alternate(
      {
        name: 'by hand',
        before: (round) => putInput(cluster, round),
        async run(round) {
          await byHand(cluster, round, { folder, archives: false })
          peer = {}
          return peer
        },
        async after(round) {
          const began = performance.now()
          await byHand(cluster, round, { folder, archives: true })
          peer.withArchivesMs = performance.now() - began
        },
      },
      {
        name: 'check',
        // What a student's pause between two saves gives it: the spare JVMs are ready.
        before: () => clients.ready(),
        async run(round) {
          const submission = await sourcesOf(round, 'check')
          const first = Promise.withResolvers<FirstVerdict>()
          const began = performance.now()
          const graded = gradeProgram({
            spec: wordcount,
            submission,
            solution: submission,
            cluster,
            seeds: seedsOf(round),
            tools,
            onEvent: (event) => event.type === 'first-verdict' && first.resolve(event),
          }).then((report) => {
            if (report.verdict === 'pass') return { wholeMs: performance.now() - began }
            throw new Error(`round ${round}: ${JSON.stringify(report.checks)}`)
          })
          whole = graded
          // A grading that tells nothing beforehand ends it, too.
          const { verdict } = await Promise.race([first.promise, graded.then(() => first.promise)])
          if (verdict !== 'pass') throw new Error(`round ${round}: the first verdict is ${verdict}`)
          ours = {}
          return ours
        },
        async after() {
          Object.assign(ours, await whole)
        },
      },
      rounds,
      { onRound },
    )
    await rm(folder, { recursive: true })
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
