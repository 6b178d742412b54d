import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import { archiveFlags, hadoopJarsForFlink } from '../../roles/jvm.ts'
import { MARK } from '../process/process-table.ts'
import { engineOnHost, hostPaths } from './paths.ts'

/** The environment of a login on the host, where it differs from what sshd itself gives. */
export async function hostEnvironment(
  name: string,
  mark: string,
  engine: Engine,
  archives: string,
): Promise<Record<string, string>> {
  const paths = hostPaths(engine)
  const there = engineOnHost(engine)
  // The names of the jars are read on this side of the mount.
  const jars = await hadoopJarsForFlink(engine)
  const flags = async (family: string) => {
    const file = `${family}.jsa`
    const made = await access(join(archives, file)).then(
      () => true,
      () => false,
    )
    return made ? archiveFlags(join(there.archives, file)) : []
  }
  const path = [
    join(there.java.home, 'bin'),
    join(paths.hadoopHome, 'bin'),
    join(paths.hadoopHome, 'sbin'),
    '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ]
  return {
    // What a grader starts for the cluster on this machine carries it on.
    [MARK]: mark,
    FLINK_LAB_HOST: name,
    FLINK_LAB_HADOOP: there.hadoop.home,
    HOSTNAME: name,
    LANG: 'C.UTF-8',
    PATH: path.join(':'),
    JAVA_HOME: there.java.home,
    HADOOP_HOME: paths.hadoopHome,
    HADOOP_CONF_DIR: paths.hadoopConf,
    HADOOP_USER_NAME: 'root',
    HADOOP_CLASSPATH: jars.map((jar) => jar.replace(engine.hadoop.home, there.hadoop.home)).join(':'),
    // Commands live for seconds: the optimising compiler would cost them more than it gives.
    JVM_ARGS: ['-XX:TieredStopAtLevel=1', ...(await flags('flink'))].join(' '),
    FLINK_LAB_HADOOP_JVM: (await flags('hadoop')).join(' '),
    FLINK_PID_DIR: paths.pids,
    HADOOP_PID_DIR: paths.pids,
    FLINK_IDENT_STRING: 'root',
    SCALA_HOME: there.scala.home,
    ...(there.storm && { STORM_HOME: there.storm.home }),
    ...(there.spark && { SPARK_HOME: there.spark.home }),
  }
}

/** What a command run by us needs beside that: sshd would have set it. */
export const loginEnvironment = {
  HOME: '/root',
  USER: 'root',
  LOGNAME: 'root',
  SHELL: '/bin/bash',
  TERM: 'dumb',
}

/** Writes what a login by ssh reads, below a folder that stands for the host's `/`. */
export async function writeLogin(root: string, environment: Record<string, string>): Promise<void> {
  const lines = Object.entries(environment).map(([key, value]) => `${key}=${value}\n`)
  const path = `export PATH='${environment.PATH}'\n`
  await mkdir(join(root, 'root/.ssh'), { recursive: true, mode: 0o700 })
  await Promise.all([
    writeFile(join(root, 'root/.ssh/environment'), lines.join(''), { mode: 0o600 }),
    // A login shell's /etc/profile resets PATH.
    writeFile(join(root, 'root/.bash_profile'), `${path}[ -z "$PS1" ] || . ~/.bashrc\n`),
    writeFile(join(root, 'root/.bashrc'), `${path}PS1='[root@${environment.HOSTNAME} \\W]# '\n`),
  ])
}
