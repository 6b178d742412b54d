import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteXml } from '../../config/hadoop-site.ts'
import { hadoopData } from '../../roles/hdfs.ts'
import { capacityScheduler, yarnInstallation } from '../../roles/yarn.ts'
import { type HostPaths, loopbackConf } from './host-paths.ts'

const standins = join(import.meta.dirname, '../../../standins/hadoop')

const dataNodePorts = [9864, 9866, 9867]

/**
 * The port on which a host has what is elsewhere on a standard one: several DataNodes at the same address and port
 * would look like one to the NameNode.
 * @param nth number of the host among those with a DataNode, from 0
 */
export function ownPort(standard: number, nth: number): number {
  return dataNodePorts.includes(standard) ? standard + nth * 10 : standard
}

/**
 * Hadoop keys that only hosts on loopback need, outside the student's own files: Hadoop loads
 * `hdfs-rbf-site.xml` after `hdfs-site.xml` wherever HDFS is used. The NameNode knows a DataNode by the
 * source address of its connection, which on loopback is always 127.0.0.1; so hosts go by their names.
 */
function loopbackKeys({ name, nth }: HostPaths): Record<string, string> {
  const port = (standard: number) => `${name}:${ownPort(standard, nth)}`
  return {
    'dfs.client.use.datanode.hostname': 'true',
    'dfs.datanode.use.datanode.hostname': 'true',
    'dfs.namenode.datanode.registration.ip-hostname-check': 'false',
    'dfs.datanode.hostname': name,
    'dfs.datanode.address': port(9866),
    'dfs.datanode.http.address': port(9864),
    'dfs.datanode.ipc.address': port(9867),
    'dfs.namenode.http-bind-host': name,
    'dfs.namenode.secondary.http-address': `${name}:9868`,
  }
}

/** The same for YARN, in the file that it loads after `yarn-site.xml`. */
function yarnLoopbackKeys(name: string): Record<string, string> {
  return { 'yarn.nodemanager.hostname': name, ...yarnInstallation }
}

const log4j = `# Hadoop's own conf/log4j.properties, as far as daemons and commands use it.
hadoop.root.logger=INFO,console
hadoop.log.dir=.
hadoop.log.file=hadoop.log
log4j.rootLogger=\${hadoop.root.logger}
log4j.logger.org.apache.hadoop.util.NativeCodeLoader=ERROR
log4j.appender.console=org.apache.log4j.ConsoleAppender
log4j.appender.console.target=System.err
log4j.appender.console.layout=org.apache.log4j.PatternLayout
log4j.appender.console.layout.ConversionPattern=%d{yy/MM/dd HH:mm:ss} %p %c{2}: %m%n
log4j.appender.RFA=org.apache.log4j.RollingFileAppender
log4j.appender.RFA.File=\${hadoop.log.dir}/\${hadoop.log.file}
log4j.appender.RFA.MaxFileSize=16MB
log4j.appender.RFA.layout=org.apache.log4j.PatternLayout
log4j.appender.RFA.layout.ConversionPattern=%d{ISO8601} %p %c: %m%n
`

/** Lays out a Hadoop home: its commands and an almost empty configuration. */
export async function layOutHadoop(hadoopHome: string): Promise<void> {
  const hadoopConf = join(hadoopHome, 'etc/hadoop')
  await Promise.all([hadoopConf, join(hadoopHome, 'logs')].map((path) => mkdir(path, { recursive: true })))
  await Promise.all([
    ...['bin', 'libexec', 'sbin'].map((folder) =>
      cp(join(standins, folder), join(hadoopHome, folder), { recursive: true }),
    ),
    writeFile(join(hadoopConf, 'log4j.properties'), log4j),
    writeFile(join(hadoopConf, 'core-site.xml'), siteXml({ 'hadoop.tmp.dir': hadoopData })),
    writeFile(join(hadoopConf, 'hdfs-site.xml'), siteXml({})),
    writeFile(join(hadoopConf, 'yarn-site.xml'), siteXml({})),
    writeFile(join(hadoopConf, 'capacity-scheduler.xml'), siteXml(capacityScheduler)),
  ])
}

/** A host's Hadoop, with the driver's own keys. */
export async function unpackHadoop(paths: HostPaths): Promise<void> {
  const loopback = loopbackConf(paths)
  await mkdir(loopback, { recursive: true })
  await Promise.all([
    layOutHadoop(paths.hadoopHome),
    writeFile(join(loopback, 'hdfs-rbf-site.xml'), siteXml(loopbackKeys(paths))),
    writeFile(join(loopback, 'resource-types.xml'), siteXml(yarnLoopbackKeys(paths.name))),
  ])
}
