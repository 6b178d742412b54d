import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProgramLanguage } from '@flink-lab/engine/compilers'
import { isMavenRepositoryFilled, mavenRepository } from '@flink-lab/engine/maven-repository'

/**
 * Points Maven and the IDEs to the engine's repository, for all labs below `work/` at once: they look for `.mvn` in the
 * folders above a project, too. So a student's pom.xml names no path of this machine, and what is handed in neither.
 */
export async function useMavenRepository(root: string, language: ProgramLanguage): Promise<void> {
  const repository = await mavenRepository()
  // Maven before 3.9 takes a blank for the end of an option; then its own repository and the network have to do.
  if (/\s/.test(repository) || !(await isMavenRepositoryFilled(language))) return
  const folder = join(root, 'work', '.mvn')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'maven.config'), `-Dmaven.repo.local=${repository}\n`)
}
