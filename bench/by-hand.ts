import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import wordcount from '@flink-lab/labs/2-wordcount/wordcount-batch-java/lab'
import { renderedFiles, textsOf } from '@flink-lab/labs/kit/submission'

/** Each round has a task and data of its own. */
export const seedsOf = (round: number) => ({ task: `bench-task-${round}`, data: `bench-data-${round}` })

/** The solution for a round's task, changed as an edit changes it. */
export async function sourcesOf(round: number, who: string): Promise<ReadonlyMap<string, string>> {
  const task = wordcount.task(seedsOf(round).task)
  const solution = textsOf(await renderedFiles([join(wordcount.folder, 'solution')], task))
  return new Map([...solution].map(([file, text]) => [file, `${text}\n// ${who}, round ${round}\n`]))
}

/** What a student who works by hand has already: the round's input in HDFS. */
export async function putInput(cluster: Cluster, round: number): Promise<void> {
  for (const { path, content } of wordcount.world(seedsOf(round)).inputs)
    await cluster.hdfs.write(`/by-hand/${round}/in/${path}`, content)
}

/**
 * What a student does by hand after saving: `javac`, `jar`, `bin/flink run` at one parallelism, compare. The output is
 * read without another JVM, in its favour.
 * @param archives the JVM of `bin/flink` starts from our class archive, and not as the distribution has it
 */
export async function byHand(
  cluster: Cluster,
  round: number,
  { folder, archives }: { folder: string; archives: boolean },
): Promise<void> {
  const [machine] = cluster.hosts
  if (!machine) throw new TypeError('pseudo has a host')
  const name = `${round}${archives ? '-archives' : ''}`
  const own = join(folder, name)
  await mkdir(join(own, 'classes'), { recursive: true })
  for (const [file, text] of await sourcesOf(round, `by hand ${name}`)) await writeFile(join(own, file), text)
  const input = `hdfs://bigdata111:9000/by-hand/${round}/in`
  const output = `/by-hand/${name}/out`
  const done = await machine.exec(
    `set -e; ${archives ? '' : 'unset JVM_ARGS; '}cd '${own}'
     javac -cp "$OLDPWD/lib/*" -d classes *.java; jar cfe job.jar WordCount -C classes .
     cd "$OLDPWD"; bin/flink run '${own}/job.jar' -input ${input} -output hdfs://bigdata111:9000${output}`,
    { timeout: 120_000 },
  )
  if (done.exitCode !== 0) throw new Error(`by hand failed: ${done.output}`)
  const lines = (await cluster.hdfs.read(output)).trim().split('\n')
  if (lines.length !== wordcount.task(seedsOf(round).task).topN) throw new Error('by hand: wrong answer')
}
