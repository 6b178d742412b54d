import { existsSync } from 'node:fs'
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { mavenProjectPom } from '@flink-lab/engine/maven-project'
import { seedFingerprint } from '@flink-lab/grader/seed'
import { zipSync } from 'fflate'
import { filesBelow, isOwn } from './files.ts'
import type { Lab } from './lab.ts'
import { useMavenRepository } from './maven-config.ts'
import { renderInto } from './submission.ts'
import { errors } from './workspace-errors.ts'

/** Unpacked bytes that can be handed in: sources and small step files, never jars or data. */
const maxPackedBytes = 2 * 1024 * 1024

/** Where a student works on a lab. */
export const workspaceOf = (root: string, lab: Pick<Lab, 'id'>): string => join(root, 'work', lab.id)

/**
 * Copies the lab's starter, with the student's own task filled in, to `work/<lab>/` below the root.
 * @throws LabError `workspace-exists`
 * @returns the workspace's folder
 */
export async function startLab(lab: Lab, root: string, { taskSeed }: { taskSeed: string }): Promise<string> {
  const workspace = workspaceOf(root, lab)
  if (existsSync(workspace))
    throw errors['workspace-exists']({ lab: lab.id, folder: relative(root, workspace) })
  // Made whole beside its place, then renamed: a broken copy is never taken for a workspace.
  const making = join(root, 'work', '.flink-lab', `starting-${lab.id}-${process.pid}`)
  try {
    await writeStarter(lab, making, taskSeed)
    await rename(making, workspace)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  if (lab.kind === 'program') await useMavenRepository(root, lab.language)
  return workspace
}

/** The starter; beside a program's sources also what makes them a Maven project, for IDEs. */
async function writeStarter(lab: Lab, folder: string, taskSeed: string): Promise<void> {
  await renderInto(folder, [join(lab.folder, 'starter')], lab.task(taskSeed))
  if (lab.kind !== 'program') return
  const { id: name, mainClass, language } = lab
  await writeFile(join(folder, 'pom.xml'), await mavenProjectPom({ name, mainClass, language }))
}

/**
 * A fresh starter; what was there is copied to a backup folder beside it. The folder itself stays: shells, editors
 * and `watch` that have it open go on in it and not in the backup.
 * @returns the workspace, and the backup if there was anything to keep
 */
export async function resetLab(
  lab: Lab,
  root: string,
  options: { taskSeed: string },
): Promise<{ workspace: string; backup?: string }> {
  const workspace = workspaceOf(root, lab)
  if (!existsSync(workspace)) return { workspace: await startLab(lab, root, options) }
  const backup = `${workspace}.backup-${new Date().toISOString().replace(/[:.]/g, '-')}`
  await cp(workspace, backup, { recursive: true, filter: (file) => isOwn(relative(workspace, file)) })
  for (const name of (await readdir(workspace)).filter(isOwn))
    await rm(join(workspace, name), { recursive: true })
  await writeStarter(lab, workspace, options.taskSeed)
  if (lab.kind === 'program') await useMavenRepository(root, lab.language)
  return { workspace, backup }
}

/**
 * Packs a workspace for handing in: the files and a manifest (lab, versions, task id), as a zip.
 * @throws LabError `no-workspace`, `workspace-too-large`
 */
export async function packLab(
  lab: Lab,
  root: string,
  { taskSeed, versions }: { taskSeed: string; versions: Readonly<Record<string, string>> },
): Promise<Uint8Array> {
  const workspace = workspaceOf(root, lab)
  const folder = relative(root, workspace)
  if (!existsSync(workspace)) throw errors['no-workspace']({ lab: lab.id, folder })
  const files = await filesBelow(workspace)
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > maxPackedBytes) {
    const largest = files.reduce((a, b) => (b.content.length > a.content.length ? b : a)).path
    const sizes = { kilobytes: Math.ceil(bytes / 1024), limit: maxPackedBytes / 1024 }
    throw errors['workspace-too-large']({ lab: lab.id, folder, largest, ...sizes })
  }
  const manifest = {
    schema: 'flink-lab/submission/v1',
    lab: lab.id,
    kind: lab.kind,
    task: seedFingerprint(taskSeed),
    versions,
    packedAt: new Date().toISOString(),
  }
  const entries = files.map(({ path, content }) => [`files/${path}`, content] as const)
  return zipSync({
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    ...Object.fromEntries(entries),
  })
}
