import { access, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { OnProgress } from '@flink-lab/engine/progress'
import type { Text } from '@flink-lab/engine/text'
import { type SubmoduleClass, submoduleClasses, withSubmodules } from './class-list.ts'
import type { Cluster } from './cluster.ts'
import type { DriverName } from './driver-choice.ts'
import type { Machine } from './drivers/driver.ts'
import { driverNamed } from './drivers/registered.ts'
import { errors } from './errors.ts'
import { flinkClassPath, hadoopJars, loadedClasses } from './roles/jvm.ts'
import { training } from './topologies/training.ts'
import { up } from './up.ts'

/** What one archive is made of: JVMs that share a class path share an archive, and its pages in memory. */
interface Family {
  name: string
  classPath(engine: Engine, list: (folder: string) => Promise<string[]>): Promise<string[]>
  /** Files of class names that the training's JVMs wrote. */
  lists: readonly string[]
  /** Those of them whose JVMs have classes behind Flink's own loader. */
  submodules?: readonly string[]
}

const families: readonly Family[] = [
  {
    name: 'flink',
    classPath: flinkClassPath,
    lists: ['jobmanager', 'taskmanager', 'zookeeper', 'client'],
    submodules: ['jobmanager', 'taskmanager'],
  },
  {
    name: 'hadoop',
    classPath: hadoopJars,
    lists: ['namenode', 'datanode', 'dfs', 'resourcemanager', 'nodemanager', 'yarn'],
  },
]
const formatted = 'formatted-namenode'
const wanted = [...families.map(({ name }) => `${name}.jsa`), formatted]

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** True when clusters can start from the archives in a folder. */
export async function haveArchives(folder: string): Promise<boolean> {
  return (await Promise.all(wanted.map((name) => exists(join(folder, name))))).every(Boolean)
}

async function succeed(
  machine: Machine,
  command: string | readonly string[],
  env?: Record<string, string>,
): Promise<void> {
  const result = await machine.exec(command, { env, timeout: 180_000 })
  if (result.exitCode === 0) return
  const said = typeof command === 'string' ? command : command.slice(0, 2).join(' ')
  throw errors['archives-failed']({ command: said.slice(0, 120) }, { details: result.output.slice(-4000) })
}

/** Runs what students run, while every JVM notes the classes it loads. */
async function train(cluster: Cluster, machine: Machine): Promise<void> {
  const note = (name: string) => `-XX:DumpLoadedClassList=${join(machine.shared.there, `${name}.classes`)}`
  await cluster.hdfs.write(
    '/input/data.txt',
    'I love Beijing\nI love China\nBeijing is the capital of China\n',
  )
  await succeed(
    machine,
    'bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000/flink/wc1',
    { JVM_ARGS: note('client') },
  )
  await cluster.hdfs.read('/flink/wc1')
  await succeed(machine, 'hdfs dfs -ls /flink', { HADOOP_OPTS: note('dfs') })
  await succeed(machine, 'yarn node -list', { HADOOP_OPTS: note('yarn') })
}

async function format(machine: Machine): Promise<void> {
  const { there } = machine.shared
  const folder = join(there, formatted)
  // Whoever runs this, the files are to belong to the student.
  const command = `hdfs namenode -D dfs.namenode.name.dir='file://${folder}' -format -nonInteractive && chown -R --reference='${there}' '${folder}'`
  await succeed(machine, command)
}

const listOf = (name: string) => `${name}.classes`

/** Classes that a family's daemons have behind Flink's own loader. */
async function behindLoader({ shared }: Machine, { submodules = [] }: Family): Promise<SubmoduleClass[]> {
  const read = (name: string) => readFile(join(shared.here, loadedClasses(listOf(name))), 'utf8')
  return (await Promise.all(submodules.map(read))).flatMap(submoduleClasses)
}

/** Where the copy of a jar is that the daemon unpacked for itself, and deletes when it ends. */
const kept = ({ shared }: Machine) => join(shared.there, 'submodule.jar')

/** While the daemons still run. */
async function keepSubmodule(machine: Machine): Promise<void> {
  for (const family of families) {
    const jar = (await behindLoader(machine, family))[0]?.jar
    if (jar !== undefined) await succeed(machine, ['cp', jar, kept(machine)])
  }
}

async function dump(machine: Machine, family: Family): Promise<void> {
  const { engine, shared } = machine
  const read = (name: string) => readFile(join(shared.here, listOf(name)), 'utf8')
  const lists = await Promise.all(family.lists.map(read))
  const merged = `${family.name}-all.classes`
  const names = [...new Set(lists.join('\n').split('\n'))].filter((line) => line !== '')
  const all = withSubmodules(names, await behindLoader(machine, family), kept(machine))
  await writeFile(join(shared.here, merged), all.join('\n'))
  await succeed(machine, [
    join(engine.java.home, 'bin/java'),
    '-Xshare:dump',
    '-XX:+UseSerialGC',
    `-XX:SharedClassListFile=${join(shared.there, merged)}`,
    `-XX:SharedArchiveFile=${join(shared.there, `${family.name}.jsa`)}`,
    '-cp',
    (await family.classPath(engine, (folder) => machine.list(folder))).join(':'),
  ])
}

/** Each appears whole or not at all. Someone else may have trained at the same time; theirs is as good. */
async function keep(from: string, folder: string): Promise<void> {
  for (const name of wanted) {
    const unfinished = join(folder, `.new-${process.pid}-${name}`)
    await cp(join(from, name), unfinished, { recursive: true })
    await rename(unfinished, join(folder, name)).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!(await exists(join(folder, name)))) throw error
    })
  }
}

/**
 * Makes the AppCDS archives that let every later JVM start in a fraction of the time, by running the real
 * daemons and one real WordCount, and a formatted NameNode. Once per JVM build and distributions: the driver's
 * folder of archives is keyed by them.
 * @throws LabError `archives-failed`; clusters run without archives, only slower
 */
export async function trainArchives(
  engine: Engine,
  options: { driver?: DriverName; onProgress?: OnProgress; signal?: AbortSignal } = {},
): Promise<void> {
  const { driver = 'process', onProgress, signal } = options
  const folder = await (await driverNamed(driver)).archives(engine, options)
  if (await haveArchives(folder)) return
  const tell = (state: 'started' | 'running' | 'done' | 'failed', done: number, doing: Text) =>
    onProgress?.({ type: 'progress', task: 'archives', state, doing, done, total: 3 })
  await mkdir(folder, { recursive: true })
  tell('started', 0, { zh: '启动一个练习用的集群', en: 'starting a cluster to learn from' })
  try {
    const name = `training-${process.pid}`
    await using cluster = await up(training, { name, engine, driver, signal, mode: { classLists: true } })
    const machine = cluster.machine('namenode')
    tell('running', 1, { zh: '运行一次 WordCount', en: 'running WordCount once' })
    await train(cluster, machine)
    await format(machine)
    await keepSubmodule(machine)
    // Ended normally, one after the other, the JVMs finish their lists.
    for (const { host, role } of (await cluster.status()).roles.toReversed()) await cluster.stop(host, role)
    if (signal?.aborted) throw errors.cancelled(undefined)
    tell('running', 2, { zh: '写入归档', en: 'writing the archives' })
    for (const family of families) await dump(machine, family)
    await keep(machine.shared.here, folder)
    tell('done', 3, { zh: '归档已就绪', en: 'archives are ready' })
  } catch (error) {
    tell('failed', 3, {
      zh: '没有做成归档；集群照样能用，只是启动慢一些',
      en: 'no archives were made; clusters work, but start slower',
    })
    throw error
  }
}
