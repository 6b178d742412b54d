import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { trainClientArchive } from '@flink-lab/grader/program/client-archive'
import { startClientPool } from '@flink-lab/grader/program/client-pool'
import { gradeProgram } from '@flink-lab/grader/program/grade'
import wordcount from '@flink-lab/labs/2-wordcount/wordcount-batch-java/lab'
import { alternate } from '../alternate.ts'
import { byHand, putInput, seedsOf, sourcesOf } from '../by-hand.ts'
import { versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

/**
 * Peer: what a student does by hand after saving: `javac`, `jar`, `bin/flink run` as the distribution has it (without
 * our class archive), compare. Its input lies in HDFS already and its output is read without another JVM, both in its
 * favour, and it runs at one parallelism.
 * Ours: the whole verdict of `check`: fresh seeded input, both parallelisms, every check, hints on.
 */
export const suite: Suite = {
  name: 'verdict-wordcount',
  what: 'save to verdict of wordcount-batch-java: javac + jar + bin/flink run + diff against `check`',
  promised: 2.5,
  rounds: 30,
  async run(rounds, onRound) {
    const engine = await openEngine()
    await using cluster = await up(topologyNamed('pseudo'), { engine, name: 'bench-verdict' })
    // Made once by the installation.
    await trainClientArchive(engine, cluster)
    await using compiler = await startCompiler(engine)
    await using clients = await startClientPool({ engine, cluster })
    const [machine] = cluster.hosts
    if (!machine) throw new TypeError('pseudo has a host')
    const folder = await mkdtemp(join(machine.flinkHome, 'by-hand-'))
    const tools = { engine, compiler, clients }
    const kept = await alternate(
      {
        name: 'by hand',
        before: (round) => putInput(cluster, round),
        async run(round) {
          await byHand(cluster, round, { folder, archives: false })
          return undefined
        },
      },
      {
        name: 'check',
        async run(round) {
          const submission = await sourcesOf(round, 'check')
          const report = await gradeProgram({
            spec: wordcount,
            submission,
            solution: submission,
            cluster,
            seeds: seedsOf(round),
            tools,
          })
          if (report.verdict !== 'pass') throw new Error(`round ${round}: ${JSON.stringify(report.checks)}`)
          return undefined
        },
      },
      rounds,
      { onRound },
    )
    await rm(folder, { recursive: true })
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
