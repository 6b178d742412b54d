import { dirname, join } from 'node:path'
import type { Host } from '../host.ts'
import { hadoopJars, hadoopOpens, smallJvm } from './jvm.ts'
import type { DaemonCommand, RoleContext } from './role.ts'

/** Where Hadoop's own scripts put a daemon's log. */
export function hadoopLog(host: Host, daemon: string): { folder: string; prefix: string; stem: string } {
  const folder = join(dirname(dirname(host.hadoopConf)), 'logs')
  return { folder, prefix: `hadoop-root-${daemon}-`, stem: `hadoop-root-${daemon}-${host.name}` }
}

/** The command line of a daemon of HDFS or YARN. */
export async function hadoopDaemon(
  context: RoleContext,
  daemon: string,
  mainClass: string,
  args: readonly string[] = [],
): Promise<DaemonCommand> {
  const { folder, stem } = hadoopLog(context.host, daemon)
  const { engine, host } = context
  // The folder behind the jars holds webapps/.
  const list = (path: string) => host.list(path)
  const classPath = [...(await hadoopJars(engine, list)), engine.hadoop.home, ...host.hadoopFolders]
  return {
    argv: [
      join(engine.java.home, 'bin/java'),
      `-Dproc_${daemon}`,
      ...smallJvm(context),
      ...hadoopOpens,
      '-Djava.net.preferIPv4Stack=true',
      `-Dhadoop.log.dir=${folder}`,
      `-Dyarn.log.dir=${folder}`,
      `-Dhadoop.log.file=${stem}.log`,
      '-Dhadoop.root.logger=INFO,RFA',
      '-cp',
      classPath.join(':'),
      mainClass,
      ...args,
    ],
    out: join(folder, `${stem}.out`),
    pidFile: `hadoop-root-${daemon}.pid`,
  }
}
