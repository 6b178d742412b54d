import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Engine } from '@flink-lab/engine/engine'
import java from '@flink-lab/labs/2-wordcount/wordcount-batch-java/lab'
import scala from '@flink-lab/labs/2-wordcount/wordcount-batch-scala/lab'
import { renderedFiles, textsOf } from '@flink-lab/labs/kit/submission'

/** The labs whose verdicts are timed: the same task, in two languages. */
export const labs = { java, scala } as const
export type TimedLab = (typeof labs)[keyof typeof labs]

/** Each round has a task and data of its own. */
export const seedsOf = (round: number) => ({ task: `bench-task-${round}`, data: `bench-data-${round}` })

/** The solution for a round's task, changed as an edit changes it. */
export async function sourcesOf(
  lab: TimedLab,
  round: number,
  who: string,
): Promise<ReadonlyMap<string, string>> {
  const task = lab.task(seedsOf(round).task)
  const solution = textsOf(await renderedFiles([join(lab.folder, 'solution')], task))
  return new Map([...solution].map(([file, text]) => [file, `${text}\n// ${who}, round ${round}\n`]))
}

/** What a student who works by hand has already: the round's input in HDFS. */
export async function putInput(lab: TimedLab, cluster: Cluster, round: number): Promise<void> {
  for (const { path, content } of lab.world(seedsOf(round)).inputs)
    await cluster.hdfs.write(`/by-hand/${round}/in/${path}`, content)
}

/** What each language's compiler is called with; in the folder of the sources, `$LIB` is Flink's `lib`. */
const compile = {
  java: () => 'javac -cp "$LIB/*" -d classes *.java',
  // As the lab's guide has it.
  scala: ({ scala }: Engine) =>
    `java -cp '${scala.home}/lib/*' scala.tools.nsc.Main -nowarn -Ydelambdafy:inline -cp "$LIB/*" -d classes *.scala`,
} as const

/**
 * What a student does by hand after saving: compile, `jar`, `bin/flink run` at one parallelism, compare. The output is
 * read without another JVM, in its favour.
 * @param archives the JVM of `bin/flink` starts from our class archive, and not as the distribution has it
 */
export async function byHand(
  lab: TimedLab,
  { cluster, engine }: { cluster: Cluster; engine: Engine },
  round: number,
  { folder, archives }: { folder: string; archives: boolean },
): Promise<void> {
  const [machine] = cluster.hosts
  if (!machine) throw new TypeError('pseudo has a host')
  const name = `${round}${archives ? '-archives' : ''}`
  const own = join(folder, name)
  await mkdir(join(own, 'classes'), { recursive: true })
  const sources = await sourcesOf(lab, round, `by hand ${name}`)
  for (const [file, text] of sources) await writeFile(join(own, file), text)
  const input = `hdfs://bigdata111:9000/by-hand/${round}/in`
  const output = `/by-hand/${name}/out`
  const done = await machine.exec(
    `set -e; ${archives ? '' : 'unset JVM_ARGS; '}LIB="$PWD/lib"; cd '${own}'
     ${compile[lab.language](engine)}; jar cfe job.jar ${lab.mainClass} -C classes .
     cd "$OLDPWD"; bin/flink run '${own}/job.jar' -input ${input} -output hdfs://bigdata111:9000${output}`,
    { timeout: 120_000 },
  )
  if (done.exitCode !== 0) throw new Error(`by hand failed: ${done.output}`)
  const lines = (await cluster.hdfs.read(output)).trim().split('\n')
  if (lines.length !== lab.task(seedsOf(round).task).topN) throw new Error('by hand: wrong answer')
}
