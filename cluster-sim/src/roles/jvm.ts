import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import type { RoleContext } from './role.ts'

/** Names in a folder: of this machine, or of a host. */
type List = (folder: string) => Promise<string[]>

/** Jars of a folder in the order `bin/flink` and an AppCDS archive agree on. */
async function jars(folder: string, list: List, without?: RegExp): Promise<string[]> {
  const names = await list(folder)
  return names
    .filter((name) => name.endsWith('.jar') && !without?.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * Hadoop's jars for a Flink JVM, one by one: without Hadoop's own slf4j binding, which would quarrel with
 * Flink's and print a warning in front of every command's output.
 */
export function hadoopJarsForFlink(engine: Engine, list: List = readdir): Promise<string[]> {
  return jars(join(engine.hadoop.home, 'lib'), list, /^slf4j-reload4j-/)
}

/** Hadoop's own class path. */
export function hadoopJars(engine: Engine, list: List = readdir): Promise<string[]> {
  return jars(join(engine.hadoop.home, 'lib'), list)
}

/**
 * Flink's class path as `bin/config.sh` puts it together (flink-dist last), from the cache's own paths,
 * for which the archives were made, then Hadoop's jars.
 */
export async function flinkClassPath(engine: Engine, list: List = readdir): Promise<string[]> {
  const lib = await jars(join(engine.flink.home, 'lib'), list)
  const dist = lib.filter((jar) => /\/flink-dist[^/]*\.jar$/.test(jar))
  return [...lib.filter((jar) => !dist.includes(jar)), ...dist, ...(await hadoopJarsForFlink(engine, list))]
}

/** Jars that a student put into the host's `lib`, which the cache does not have. */
export async function addedJars(engine: Engine, flinkHome: string, list: List): Promise<string[]> {
  if (flinkHome === engine.flink.home) return []
  const own = new Set(await list(join(engine.flink.home, 'lib')))
  return (await jars(join(flinkHome, 'lib'), list)).filter(
    (jar) => !own.has(jar.slice(jar.lastIndexOf('/') + 1)),
  )
}

/** Flags with which a JVM starts from an archive; one that does not fit costs speed only, silently. */
export const archiveFlags = (file: string) => [
  `-XX:SharedArchiveFile=${file}`,
  '-Xlog:disable',
  '-Xlog:all=error:stderr',
]

/** File beside a class list that tells of every class and its loader. */
export const loadedClasses = (classList: string) => `${classList}.log`

/**
 * Flags for a daemon that must start fast and stay small on a laptop: one compiler, one collector thread,
 * a small heap that grows when it is needed.
 */
export function smallJvm({ memory, archive, classList }: RoleContext): string[] {
  const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xms24m', `-Xmx${memory}m`, '-Xss512k']
  if (classList) {
    const everything = `-Xlog:class+load=debug:file=${loadedClasses(classList)}:none:filecount=0`
    flags.push(`-XX:DumpLoadedClassList=${classList}`, everything)
  }
  if (archive && !classList) flags.push(...archiveFlags(archive))
  return flags
}

/** What Hadoop needs opened on Java 17. */
export const hadoopOpens = [
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/java.util=ALL-UNNAMED',
]
