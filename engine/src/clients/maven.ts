import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { XMLBuilder } from 'fast-xml-parser'
import { type MavenArtifact, mavenCoordinates } from '../manifest.ts'
import { runClient } from './client.ts'

/** 3.8.1 is the newest that Maven 3.6 (Ubuntu 22.04) can run. */
export const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'

export interface Dependency {
  group: string
  name: string
  version: string
  classifier?: string
}

/** A project that depends on exactly these jars; with `transitive` also on what they need. */
export function pomOf(dependencies: readonly Dependency[], { transitive = false } = {}): string {
  const xml = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: true })
  return xml.build({
    project: {
      '@_xmlns': 'http://maven.apache.org/POM/4.0.0',
      modelVersion: '4.0.0',
      groupId: 'flink-lab',
      artifactId: 'engine',
      version: '1',
      packaging: 'pom',
      dependencies: {
        dependency: dependencies.map(({ group, name, version, classifier }) => ({
          groupId: group,
          artifactId: name,
          version,
          ...(classifier ? { classifier } : {}),
          ...(transitive ? {} : { exclusions: { exclusion: { groupId: '*', artifactId: '*' } } }),
        })),
      },
    },
  })
}

export interface MavenRun {
  /** Folder for the generated project. */
  folder: string
  /** Maven's local repository for this run: the user's own is not filled. */
  repository: string
  /** JAVA_HOME for Maven itself. */
  javaHome: string
  goals: readonly string[]
  pom: string
  packages: string
  signal?: AbortSignal
}

/** Runs goals on a generated project; mirrors and proxies of the user's settings.xml apply. */
export async function runMaven({ folder, repository, javaHome, goals, pom, packages, signal }: MavenRun) {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'pom.xml')
  await writeFile(file, pom)
  return runClient({
    client: 'mvn',
    command: [
      'mvn',
      ...['--batch-mode', '--no-transfer-progress', '--strict-checksums', '--file', file],
      `-Dmaven.repo.local=${repository}`,
      ...goals,
    ],
    cwd: folder,
    env: { JAVA_HOME: javaHome },
    packages,
    signal,
  })
}

/**
 * Has Maven fetch exactly the pinned jars, nothing transitively; those already in the repository are kept.
 * @returns path of each jar, in the order given
 * @throws LabError `registry-unreachable`, `client-missing`, `disk-full`
 */
export async function downloadWithMaven(
  artifacts: readonly MavenArtifact[],
  options: { name: string; folder: string; javaHome: string; signal?: AbortSignal },
): Promise<string[]> {
  const repository = join(options.folder, 'repository')
  const wanted = artifacts.map(mavenCoordinates)
  const [first] = artifacts
  await runMaven({
    folder: join(options.folder, options.name),
    repository,
    javaHome: options.javaHome,
    goals: [`${DEPENDENCY_PLUGIN}:resolve`],
    pom: pomOf(wanted),
    packages:
      first && artifacts.length === 1
        ? first.from.replace('maven:', '')
        : `${artifacts.length} jars (${options.name})`,
    signal: options.signal,
  })
  return wanted.map(({ repositoryPath }) => join(repository, repositoryPath))
}
