import { constants } from 'node:fs'
import { chmod, copyFile, cp, link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import { allEnded } from './all-ended.ts'
import { hostEnvironment, writeLogin, writeNames } from './host-environment.ts'
import { type HostPaths, hostFlags } from './host-paths.ts'
import { unpackHadoop } from './unpack-hadoop.ts'

const standins = join(import.meta.dirname, '../../../standins')

/** Copies a folder's structure with hard links to its files: jars cost no disk, and scripts see real files. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true })
  await allEnded(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)]
      if (entry.isDirectory()) return linkTree(source, target)
      // Another file system, or a cache of another user (fs.protected_hardlinks): a copy does as well.
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
    }),
  )
}

async function unpackFlink(engine: Engine, flinkHome: string): Promise<void> {
  await mkdir(join(flinkHome, 'log'), { recursive: true })
  // Students edit scripts and configuration, so these are real copies.
  const copied = ['bin', 'conf']
  const entries = await readdir(engine.flink.home, { withFileTypes: true })
  await allEnded(
    entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const [source, target] = [join(engine.flink.home, name), join(flinkHome, name)]
        return copied.includes(name) ? cp(source, target, { recursive: true }) : linkTree(source, target)
      }),
  )
}

/**
 * A JAVA_HOME whose `java` knows the cluster's hosts. JDK_JAVA_OPTIONS would do the same, but announces
 * itself on stderr in front of every command's output.
 */
async function makeJavaHome(paths: HostPaths, engine: Engine): Promise<void> {
  const real = engine.java.home
  const bin = join(paths.java, 'bin')
  await mkdir(bin, { recursive: true })
  const [entries, tools] = await Promise.all([readdir(real), readdir(join(real, 'bin'))])
  await Promise.all([
    ...entries
      .filter((name) => name !== 'bin')
      .map((name) => symlink(join(real, name), join(paths.java, name))),
    ...tools
      .filter((name) => name !== 'java' && name !== 'javac')
      .map((name) => symlink(join(real, 'bin', name), join(bin, name))),
  ])
  // Commands live for seconds: the optimising compiler would cost them more than it gives.
  const brief = '-XX:TieredStopAtLevel=1'
  await writeFile(join(bin, 'javac'), `#!/bin/sh\nexec '${real}/bin/javac' -J${brief} "$@"\n`, {
    mode: 0o755,
  })
  const flags = [brief, ...hostFlags(paths)].map((flag) => `'${flag}'`).join(' ')
  const script = (await readFile(join(standins, 'java'), 'utf8'))
    .replaceAll('@java@', `'${real}/bin/java' ${flags}`)
    .replaceAll('@host@', paths.name)
    .replaceAll('@root@', paths.root)
  await writeFile(join(bin, 'java'), script, { mode: 0o755 })
}

/** Makes a host: folders, distributions, names, environment. Nothing is configured or started. */
export async function makeHost(
  paths: HostPaths,
  engine: Engine,
  site: { mark: string; names: ReadonlyMap<string, string> },
): Promise<void> {
  const folders = [paths.home, paths.pids, paths.journal, join(paths.root, 'tmp'), join(paths.root, 'etc')]
  await Promise.all(folders.map((path) => mkdir(path, { recursive: true })))
  await allEnded([
    unpackFlink(engine, paths.flinkHome),
    unpackHadoop(paths),
    makeJavaHome(paths, engine),
    makeStandins(paths),
    writeNames(paths, site.names),
    hostEnvironment(paths, engine, site.mark).then((environment) => writeLogin(paths, environment)),
  ])
}

/** Small stand-ins for what real machines have: ssh, scp, hostname, and an nc that listens on this host only. */
async function makeStandins(paths: HostPaths): Promise<void> {
  const bin = join(paths.root, 'usr/bin')
  await cp(join(standins, 'bin'), bin, { recursive: true })
  const nc = join(bin, 'nc')
  await writeFile(nc, `#!/bin/sh\nexec '${process.execPath}' '${join(standins, 'nc.ts')}' "$@"\n`)
  await chmod(nc, 0o755)
}
