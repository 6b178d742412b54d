import { access, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import { archiveFlags, hadoopJarsForFlink } from '../../roles/jvm.ts'
import { type HostPaths, loopbackConf } from './host-paths.ts'
import { MARK } from './process-table.ts'

/** The environment of a login on the host. Nothing of the caller's own leaks in. */
export async function hostEnvironment(
  paths: HostPaths,
  engine: Engine,
  mark: string,
): Promise<Record<string, string>> {
  const path = [
    join(paths.root, 'usr/bin'),
    join(paths.java, 'bin'),
    join(paths.hadoopHome, 'bin'),
    join(paths.hadoopHome, 'sbin'),
    '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ]
  return {
    [MARK]: mark,
    FLINK_LAB_HOST: paths.name,
    FLINK_LAB_HOSTS: join(paths.root, '..'),
    FLINK_LAB_ADDRESS: paths.address,
    FLINK_LAB_HADOOP: engine.hadoop.home,
    HOME: paths.home,
    // With a socket for its input and no level yet, bash takes itself for a remote shell and reads ~/.bashrc.
    SHLVL: '1',
    USER: 'root',
    LOGNAME: 'root',
    SHELL: '/bin/bash',
    HOSTNAME: paths.name,
    LANG: process.env.LANG ?? 'C.UTF-8',
    TERM: process.env.TERM ?? 'dumb',
    TMPDIR: join(paths.root, 'tmp'),
    PATH: path.join(':'),
    JAVA_HOME: paths.java,
    HADOOP_HOME: paths.hadoopHome,
    HADOOP_CONF_DIR: paths.hadoopConf,
    // HDFS files belong to the notes' root, whoever runs the lab.
    HADOOP_USER_NAME: 'root',
    HADOOP_CLASSPATH: [...(await hadoopJarsForFlink(engine)), loopbackConf(paths)].join(':'),
    // Flink's scripts pass JVM_ARGS to every JVM that runs a program or a daemon.
    JVM_ARGS: await archiveArguments(engine, 'flink'),
    FLINK_LAB_HADOOP_JVM: await archiveArguments(engine, 'hadoop'),
    FLINK_PID_DIR: paths.pids,
    HADOOP_PID_DIR: paths.pids,
    FLINK_IDENT_STRING: 'root',
    SCALA_HOME: engine.scala.home,
    ...(engine.storm && { STORM_HOME: engine.storm.home }),
    ...(engine.spark && { SPARK_HOME: engine.spark.home }),
  }
}

/** Flags for the students' own JVMs; hard-linked jars are the same files to the JVM's check. */
async function archiveArguments(engine: Engine, family: string): Promise<string> {
  const file = join(engine.archives, `${family}.jsa`)
  const made = await access(file).then(
    () => true,
    () => false,
  )
  return made ? archiveFlags(file).join(' ') : ''
}

const quote = (value: string) => `'${value.replaceAll("'", "'\\''")}'`

/** What a login on the host reads. */
export async function writeLogin(paths: HostPaths, environment: Record<string, string>): Promise<void> {
  const exports = Object.entries(environment).map(([key, value]) => `export ${key}=${quote(value)}\n`)
  // A login shell's /etc/profile resets PATH.
  const profile = `export PATH=${quote(environment.PATH ?? '')}\n`
  await writeFile(join(paths.root, 'etc/environment.sh'), exports.join(''))
  await writeFile(join(paths.home, '.bash_profile'), profile)
  await writeFile(join(paths.home, '.bashrc'), `${profile}PS1='[root@${paths.name} \\W]# '\n`)
}

/** Host names for the JVM, and for curl, which reads `~/.curlrc`. */
export async function writeNames(paths: HostPaths, names: ReadonlyMap<string, string>): Promise<void> {
  // The first name of an address is the one that reverse look-ups give.
  const lines = [`${paths.address} ${paths.name} localhost ${hostname()}`]
  for (const [name, address] of names) if (name !== paths.name) lines.push(`${address} ${name}`)
  await writeFile(paths.hostsFile, `${lines.join('\n')}\n`)
  const web = [8081, 9870, 9864, 8088, 8042]
  const resolve = [...names, ['localhost', paths.address]].flatMap(([name, address]) =>
    web.map((port) => `resolve = "${name}:${port}:${address}"\n`),
  )
  await writeFile(join(paths.home, '.curlrc'), resolve.join(''))
}
