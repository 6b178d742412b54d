// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isExecutable, onPath, run } from './programs.mjs'

/** Hadoop 3.4's and our own classes are for Java 17; Flink 1.20 knows 17 and 21. */
export const OLDEST_JAVA = 17
/**
 * The newest that works. From Java 23 `Subject.getSubject`, by which Hadoop finds its user, throws unless the
 * security manager is allowed, and from 24 (JEP 486) a JVM told to allow it does not start: tried with 25,
 * `bin/flink` and Hadoop's `FsShell` both fail.
 */
export const NEWEST_JAVA = 22

/**
 * @typedef {object} FoundJava
 * @property {string} home JAVA_HOME
 * @property {number} major feature release: 17
 * @property {string} build `java.vm.version`
 * @property {boolean} javac true for a JDK, false for a JRE
 */

/**
 * The `release` file that every JDK since 9 has tells all without starting a JVM.
 * @param {string} home
 */
async function readRelease(home) {
  const text = await readFile(join(home, 'release'), 'utf8').catch(() => '')
  const build = /^JAVA_RUNTIME_VERSION="([^"]+)"/m.exec(text)?.[1]
  return build ? { home, build, version: build } : undefined
}

/**
 * Asks the JVM itself: for wrappers (SDK managers) and unusual builds.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 */
async function askJvm(executable, env) {
  const { output } = await run(executable, ['-XshowSettings:properties', '-version'], env)
  /** @param {string} key */
  const property = (key) =>
    new RegExp(`^\\s*${key.replaceAll('.', '\\.')} = (.+)$`, 'm').exec(output)?.[1]?.trim()
  const home = property('java.home')
  const version = property('java.specification.version')
  return home && version ? { home, build: property('java.vm.version') ?? version, version } : undefined
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<FoundJava | undefined>}
 */
async function inspect(executable, env) {
  if (!(await isExecutable(executable))) return undefined
  const home = dirname(dirname(await realpath(executable)))
  const found = (await readRelease(home)) ?? (await askJvm(executable, env))
  if (!found) return undefined
  // Java 8 called itself 1.8.
  const major = Number.parseInt(found.version.replace(/^1\./, ''), 10)
  return {
    home: found.home,
    major,
    build: found.build,
    javac: await isExecutable(join(found.home, 'bin/javac')),
  }
}

/**
 * @param {FoundJava} java
 * @returns {boolean}
 */
const fits = (java) => java.javac && java.major >= OLDEST_JAVA && java.major <= NEWEST_JAVA

/**
 * JAVA_HOME's Java, else the one on PATH; the first of them that fits, else the first there is.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<FoundJava | undefined>}
 */
export async function lookForJava(env = process.env) {
  const home = env.JAVA_HOME ? await inspect(join(env.JAVA_HOME, 'bin/java'), env) : undefined
  if (home && fits(home)) return home
  const java = await onPath('java', env)
  const path = java ? await inspect(java, env) : undefined
  return path && fits(path) ? path : (home ?? path)
}

/**
 * What is wrong with it, if anything.
 * @param {FoundJava | undefined} java
 * @returns {'java-missing' | 'java-too-old' | 'java-too-new' | 'java-no-compiler' | undefined}
 */
export function javaProblem(java) {
  if (!java) return 'java-missing'
  if (java.major < OLDEST_JAVA) return 'java-too-old'
  if (java.major > NEWEST_JAVA) return 'java-too-new'
  return java.javac ? undefined : 'java-no-compiler'
}
