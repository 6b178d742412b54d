import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineRoot } from './cache.ts'
import { runMaven } from './clients/maven.ts'
import { LabError } from './errors.ts'
import { findJava } from './java.ts'
import { javaProjectPom } from './java-project.ts'
import type { OnProgress, ProgressEvent } from './progress.ts'

/** Stands for every student's program: what Maven needs for this one, it needs for all. */
const sample = { name: 'sample', mainClass: 'Sample' }
const source = 'public class Sample { public static void main(String[] args) {} }\n'

/**
 * Maven's local repository with all that a student's project needs, so that `mvn -o package` works without internet.
 * Its name carries the hash of the project, so changed versions make a new one.
 */
export async function mavenRepository(): Promise<string> {
  const hash = createHash('sha256')
    .update(await javaProjectPom(sample))
    .digest('hex')
  return join(engineRoot(), `maven-${hash.slice(0, 12)}`)
}

export const hasMavenRepository = async (): Promise<boolean> =>
  (await readdir(await mavenRepository()).catch(() => [])).length > 0

/**
 * Fills the repository by building a project such as a student's; does nothing when it is there. The labs do without
 * it, so a failure (no Maven, no network) is told of and passed over.
 */
export async function fillMavenRepository({
  onProgress,
  signal,
}: {
  onProgress?: OnProgress
  signal?: AbortSignal
} = {}): Promise<void> {
  if (await hasMavenRepository()) return
  const tell = (state: ProgressEvent['state']) =>
    onProgress?.({ type: 'progress', task: 'maven', state, doing })
  const root = engineRoot()
  await mkdir(root, { recursive: true })
  const folder = await mkdtemp(join(root, '.maven-'))
  tell('started')
  try {
    const repository = join(folder, 'repository')
    await writeFile(join(folder, 'Sample.java'), source)
    await runMaven({
      folder,
      repository,
      javaHome: (await findJava()).home,
      goals: ['package'],
      pom: await javaProjectPom(sample),
      packages: 'maven-compiler-plugin, flink-java, …',
      signal,
    })
    await forgetOrigins(repository)
    // Another command may have been quicker; then its repository is as good.
    await rename(repository, await mavenRepository()).catch(() => undefined)
    tell('done')
  } catch (error) {
    if (signal?.aborted || !(error instanceof LabError)) throw error
    tell('failed')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const doing = {
  zh: '为 IDE 和 mvn -o 准备 Maven 仓库',
  en: "Maven's repository for IDEs and mvn -o",
}

/** Maven notes which mirror a file came from, and offline takes it for that mirror only; without the note for any. */
async function forgetOrigins(repository: string): Promise<void> {
  const files = await readdir(repository, { recursive: true })
  const notes = files.filter((file) => file.endsWith('_remote.repositories'))
  await Promise.all(notes.map((file) => rm(join(repository, file))))
}
