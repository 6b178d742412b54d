import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { trainClientArchive } from '@flink-lab/grader/program/client-archive'
import { startClientPool } from '@flink-lab/grader/program/client-pool'
import { gradeProgram } from '@flink-lab/grader/program/grade'
import wordcount from '@flink-lab/labs/2-wordcount/wordcount-batch-java/lab'
import { renderedFiles, textsOf } from '@flink-lab/labs/kit/submission'
import { alternate } from '../alternate.ts'
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
    const byHand = await mkdtemp(join(machine.flinkHome, 'by-hand-'))
    const tools = { engine, compiler, clients }
    const seedsOf = (round: number) => ({ task: `bench-task-${round}`, data: `bench-data-${round}` })
    /** The solution for this round's task, changed as an edit changes it. */
    const sourcesOf = async (round: number, who: string) => {
      const solution = textsOf(
        await renderedFiles([join(wordcount.folder, 'solution')], wordcount.task(seedsOf(round).task)),
      )
      return new Map([...solution].map(([file, text]) => [file, `${text}\n// ${who}, round ${round}\n`]))
    }
    const kept = await alternate(
      {
        name: 'by hand',
        async before(round) {
          const world = wordcount.world(seedsOf(round))
          for (const { path, content } of world.inputs)
            await cluster.hdfs.write(`/by-hand/${round}/in/${path}`, content)
        },
        async run(round) {
          const folder = join(byHand, String(round))
          await mkdir(join(folder, 'classes'), { recursive: true })
          for (const [file, text] of await sourcesOf(round, 'by hand'))
            await writeFile(join(folder, file), text)
          const input = `hdfs://bigdata111:9000/by-hand/${round}/in`
          const output = `hdfs://bigdata111:9000/by-hand/${round}/out`
          const done = await machine.exec(
            `set -e; unset JVM_ARGS; cd '${folder}'; javac -cp "$OLDPWD/lib/*" -d classes *.java; jar cfe job.jar WordCount -C classes .
             cd "$OLDPWD"; bin/flink run '${folder}/job.jar' -input ${input} -output ${output}`,
            { timeout: 120_000 },
          )
          if (done.exitCode !== 0) throw new Error(`by hand failed: ${done.output}`)
          const lines = (await cluster.hdfs.read(`/by-hand/${round}/out`)).trim().split('\n')
          if (lines.length !== wordcount.task(seedsOf(round).task).topN)
            throw new Error('by hand: wrong answer')
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
    await rm(byHand, { recursive: true })
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
