import { createHash } from 'node:crypto'
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineRoot } from './cache.ts'
import { runMaven } from './clients/maven.ts'
import { type ProgramLanguage, programLanguages } from './compilers.ts'
import { LabError } from './errors.ts'
import { findJava } from './java.ts'
import { withInstallLock } from './lock.ts'
import { mavenProjectPom } from './maven-project.ts'
import type { OnProgress, ProgressEvent } from './progress.ts'

/** Stands for every student's program: what Maven needs for this one, it needs for all of its language. */
const samples: Readonly<Record<ProgramLanguage, string>> = {
  java: 'public class Sample { public static void main(String[] args) {} }\n',
  scala: 'object Sample { def main(args: Array[String]): Unit = {} }\n',
}
const pomOf = (language: ProgramLanguage) =>
  mavenProjectPom({ name: 'sample', mainClass: 'Sample', language })

/**
 * Maven's local repository with all that a student's project needs, so that `mvn -o package` works without internet.
 * Its name carries the hash of the projects, so changed versions make a new one.
 */
export async function mavenRepository(): Promise<string> {
  const hash = createHash('sha256')
  for (const language of Object.keys(programLanguages) as ProgramLanguage[])
    hash.update(await pomOf(language))
  return join(engineRoot(), `maven-${hash.digest('hex').slice(0, 12)}`)
}

/** Whether the repository has all that a language's projects need. */
export const isMavenRepositoryFilled = async (language: ProgramLanguage): Promise<boolean> =>
  access(filledMark(await mavenRepository(), language)).then(
    () => true,
    () => false,
  )

const filledMark = (repository: string, language: ProgramLanguage) => join(repository, `.filled-${language}`)

/**
 * Fills the repository for a language by building a project such as a student's; does nothing when that was done. The
 * labs do without it, so a failure (no Maven, no network) is told of and passed over.
 */
export async function fillMavenRepository(
  language: ProgramLanguage,
  { onProgress, signal }: { onProgress?: OnProgress; signal?: AbortSignal } = {},
): Promise<void> {
  if (await isMavenRepositoryFilled(language)) return
  const tell = (state: ProgressEvent['state']) =>
    onProgress?.({ type: 'progress', task: 'maven', state, doing })
  const root = engineRoot()
  const repository = await mavenRepository()
  tell('started')
  try {
    await withInstallLock(
      root,
      async (held) => {
        // Another command may have done it while this one waited.
        if (await isMavenRepositoryFilled(language)) return
        const folder = await mkdtemp(join(root, '.maven-'))
        try {
          await writeFile(join(folder, `Sample${programLanguages[language]}`), samples[language])
          await runMaven({
            folder,
            // Maven puts whole files in place only: what a killed run left is used by the next.
            repository,
            javaHome: (await findJava()).home,
            goals: ['package'],
            pom: await pomOf(language),
            packages: 'maven-jar-plugin, flink-clients, …',
            signal: held,
          })
          await forgetOrigins(repository)
          await writeFile(filledMark(repository, language), '')
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      },
      { onProgress, signal },
    )
    tell('done')
  } catch (error) {
    if (signal?.aborted || !(error instanceof LabError)) throw error
    tell('failed')
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
