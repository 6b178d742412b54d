import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { compileOwnScala } from '@flink-lab/engine/compile-own-scala'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import type { Engine } from '@flink-lab/engine/engine'
import { execa } from 'execa'
import { parse } from 'yaml'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { hdfsRoot } from './hdfs-root.ts'

const javaFolder = join(import.meta.dirname, '../../java')
const sources = [
  'LabClient.java',
  'PromptResults.java',
  'Sample.java',
  'TranslateOnly.java',
  'Report.java',
].map((name) => join(javaFolder, 'flinklab', name))
const scalaSource = join(import.meta.dirname, '../../scala/ScalaSample.scala')
/** Main classes of the client's own jobs: with these it rehearses, so that a student's program is not its first. */
const samples: Readonly<Record<ProgramLanguage, string>> = {
  java: 'flinklab.Sample',
  scala: 'flinklab.ScalaSample',
}
const rehearsalInput = '/flink-lab/rehearsal.txt'
export const clientMainClass = 'flinklab.LabClient'

/** Every sample is run for real, and the loaded classes are left behind. */
export const trainingArguments = (): string[] => ['train', ...Object.values(samples)]

/** One program is waited for, which will not be the first of its language. */
export const rehearsalArguments = (language: ProgramLanguage): string[] => ['rehearse', samples[language]]

/** The compiled client and the archive that belongs to exactly this build of it. */
export interface ClientBuild {
  jar: string
  /** AppCDS archive; exists once `trainClientArchive` has run. */
  archive: string
}

/** Compiles the client once per JVM build and source, into the engine's archive folder. @throws LabError `client-not-built` */
export async function buildClient(engine: Engine): Promise<ClientBuild> {
  const texts = await Promise.all([...sources, scalaSource].map((file) => readFile(file, 'utf8')))
  const key = createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12)
  const jar = join(engine.archives, `client-${key}.jar`)
  const build = { jar, archive: join(engine.archives, `client-${key}.jsa`) }
  if (existsSync(jar)) return build
  await mkdir(engine.archives, { recursive: true })
  const work = await mkdtemp(join(engine.archives, 'client-build-'))
  try {
    const classes = join(work, 'classes')
    const scalaJar = join(work, 'scala.jar')
    const tool = (name: string) => join(engine.java.home, 'bin', name)
    await execa(tool('javac'), [
      '-nowarn',
      '-d',
      classes,
      '-cp',
      join(engine.flink.home, 'lib/*'),
      ...sources,
    ])
    await compileOwnScala(engine, { source: scalaSource, jar: scalaJar })
    await execa(tool('jar'), ['--extract', '--file', scalaJar, 'flinklab'], { cwd: classes })
    await execa(tool('jar'), ['--create', '--file', join(work, 'client.jar'), '-C', classes, '.'])
    await rename(join(work, 'client.jar'), jar)
  } catch (error) {
    throw errors['client-not-built'](undefined, { cause: error, details: String(error) })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return build
}

/** How a client JVM is started for one cluster. */
export interface ClientCommand {
  java: string
  args: string[]
  env: Record<string, string>
  archive: string
}

/**
 * Writes the files a client needs to know the cluster (hosts, Hadoop configuration) into `folder` and
 * returns its command line, which what it is for is still to be added to: `trainingArguments`, `rehearsalArguments`.
 */
export async function clientCommand(
  engine: Engine,
  cluster: Cluster,
  folder: string,
): Promise<ClientCommand> {
  const [build, opens, classPath, rest, mark] = await Promise.all([
    buildClient(engine),
    flinkJavaOptions(engine),
    clientClassPath(engine),
    cluster.hostOf('jobmanager').endpoint(8081),
    clusterMark(cluster),
  ])
  await writeFile(join(folder, 'hosts'), hostsFile(cluster))
  await writeFile(join(folder, 'core-site.xml'), coreSite(cluster))
  // Clients rehearse without it when HDFS is down: a grading of its own says so.
  await cluster.hdfs.write(rehearsalInput, 'to be or not to be\n').catch(() => {})
  return {
    java: join(engine.java.home, 'bin/java'),
    archive: build.archive,
    args: [
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Xms64m',
      '-Xmx128m',
      '-XX:+ExitOnOutOfMemoryError',
      // Another class path or JVM build makes the archive unusable: slower, no reason for a message.
      '-Xshare:auto',
      '-Xlog:disable',
      '-Xlog:all=error:stderr',
      `-Djdk.net.hosts.file=${join(folder, 'hosts')}`,
      // Flink's client leaves an empty folder there for each DataSet job: it goes with the others.
      `-Djava.io.tmpdir=${folder}`,
      `-Dlog4j.configurationFile=${join(javaFolder, 'log4j2.properties')}`,
      ...opens,
      '-cp',
      [build.jar, ...classPath].join(':'),
      clientMainClass,
      rest.hostname,
      String(rest.port),
      `${hdfsRoot(cluster)}${rehearsalInput}`,
    ],
    // Nothing else of the caller's environment: no token, no JAVA options of the user's shell.
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TZ: process.env.TZ ?? 'UTC',
      TMPDIR: tmpdir(),
      HADOOP_CONF_DIR: folder,
      FLINK_LAB_CLUSTER: mark,
    },
  }
}

/**
 * The mark that everything of this cluster carries in its environment: a program's children that escape their
 * process group end with the cluster.
 */
async function clusterMark(cluster: Cluster): Promise<string> {
  const { stdout } = await cluster.hostOf('jobmanager').exec(['printenv', 'FLINK_LAB_CLUSTER'])
  return stdout.trim()
}

/** Jars one by one, in a fixed order: an AppCDS archive wants the very same class path. */
async function clientClassPath(engine: Engine): Promise<string[]> {
  const jars = async (folder: string) =>
    (await readdir(folder))
      .filter((name) => name.endsWith('.jar'))
      .sort()
      .map((name) => join(folder, name))
  const hadoop = await jars(join(engine.hadoop.home, 'lib'))
  // Flink brings Log4j 2 for slf4j; a second binding only prints warnings.
  return [
    ...(await jars(join(engine.flink.home, 'lib'))),
    ...hadoop.filter((jar) => !jar.includes('slf4j-reload4j')),
  ]
}

const flinkConfig = z.object({ env: z.object({ java: z.object({ opts: z.object({ all: z.string() }) }) }) })

/** The `--add-opens` that the distribution itself gives every one of its JVMs (conf/config.yaml, env.java.opts.all). */
async function flinkJavaOptions(engine: Engine): Promise<string[]> {
  const text = await readFile(join(engine.flink.home, 'conf/config.yaml'), 'utf8')
  return flinkConfig.parse(parse(text)).env.java.opts.all.split(/\s+/).filter(Boolean)
}

/** `jdk.net.hosts.file` replaces all name resolution, so localhost and this machine's name are listed too. */
function hostsFile(cluster: Cluster): string {
  const lines = cluster.hosts.map((host) => `${host.address} ${host.name}`)
  return [...lines, `127.0.0.1 localhost ${hostname()}`, ''].join('\n')
}

function coreSite(cluster: Cluster): string {
  const properties = {
    'fs.defaultFS': hdfsRoot(cluster),
    'dfs.client.use.datanode.hostname': 'true',
  }
  const xml = Object.entries(properties).map(
    ([name, value]) => `  <property><name>${name}</name><value>${value}</value></property>`,
  )
  return ['<?xml version="1.0"?>', '<configuration>', ...xml, '</configuration>', ''].join('\n')
}
