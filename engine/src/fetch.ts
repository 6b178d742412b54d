import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256Of } from './checksum.ts'
import { downloadWithMaven } from './clients/maven.ts'
import { downloadWithPip } from './clients/pip.ts'
import { engineErrors } from './engine-errors.ts'
import { type Artifact, type MavenArtifact, mavenCoordinates, type PinnedDistribution } from './manifest.ts'
import { together } from './together.ts'

export interface FetchOptions {
  /** Folder that keeps finished downloads. */
  downloads: string
  /** JAVA_HOME for Maven. */
  javaHome: string
  signal?: AbortSignal
}

/** Where the artifact is once it is downloaded. */
export function downloadOf(downloads: string, artifact: Artifact): string {
  return 'file' in artifact
    ? join(downloads, 'pip', artifact.file)
    : join(downloads, 'maven', 'repository', mavenCoordinates(artifact).repositoryPath)
}

/** True if the artifact is there as pinned. */
async function isThere(downloads: string, artifact: Artifact, signal?: AbortSignal): Promise<boolean> {
  const file = downloadOf(downloads, artifact)
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  return size === artifact.size && (await sha256Of(file, signal)) === artifact.sha256
}

/** @throws LabError `checksum-mismatch`; the file is removed, so that the next attempt fetches it again */
async function confirm(downloads: string, artifact: Artifact, signal?: AbortSignal): Promise<void> {
  const file = downloadOf(downloads, artifact)
  const got = await sha256Of(file, signal)
  if (got === artifact.sha256) return
  await rm(file, { force: true })
  throw engineErrors['checksum-mismatch']({
    file: `${basename(file)} (${artifact.from})`,
    expected: artifact.sha256,
    got,
  })
}

/** Maven's repository is not made for two processes at once: its calls form a queue. */
let mavenQueue: Promise<unknown> = Promise.resolve()
function oneMavenAtOnce<T>(work: () => Promise<T>): Promise<T> {
  const next = mavenQueue.then(work, work)
  mavenQueue = next.catch(() => undefined)
  return next
}

/**
 * Has pip and Maven fetch all that the distribution is made of, and checks every hash. What an earlier,
 * interrupted call finished is not fetched again.
 * @throws LabError `checksum-mismatch`, `registry-unreachable`, `client-missing`, `disk-full`
 */
export async function fetchArtifacts(pinned: PinnedDistribution, options: FetchOptions): Promise<void> {
  const { downloads, javaHome, signal } = options
  const missing: Artifact[] = []
  for (const artifact of pinned.artifacts) {
    if (!(await isThere(downloads, artifact, signal))) missing.push(artifact)
  }
  const packages = missing.filter((artifact) => 'file' in artifact)
  const jars = missing.filter((artifact): artifact is MavenArtifact => !('file' in artifact))
  const throughPip = async (both: AbortSignal) => {
    for (const artifact of packages) await downloadWithPip(artifact, join(downloads, 'pip'), both)
  }
  const throughMaven = async (both: AbortSignal) => {
    if (jars.length === 0) return
    await oneMavenAtOnce(async () => {
      both.throwIfAborted()
      const folder = join(downloads, 'maven')
      await downloadWithMaven(jars, { name: pinned.name, folder, javaHome, signal: both })
    })
  }
  await together([throughPip, throughMaven], signal)
  for (const artifact of missing) await confirm(downloads, artifact, signal)
}
