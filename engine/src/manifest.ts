import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().positive()
/** Relative, inside the distribution: the manifest can never write elsewhere. */
const path = z
  .string()
  .refine((value) => posix.normalize(value) === value && !posix.isAbsolute(value) && !value.startsWith('..'))

/** A jar from a Maven repository, installed as it is. */
const mavenArtifact = z.strictObject({
  from: z.string().regex(/^maven:[\w.-]+:[\w.-]+:[\w.-]+(:[\w.-]+)?$/),
  sha256,
  size,
  path,
})

/** One file taken out of a Python package. */
const member = z.strictObject({
  member: z.string(),
  path,
  sha256,
  size,
  executable: z.literal(true).optional(),
})

/** A file of a Python package index; `file` says which form: wheel or source archive. */
const pypiArtifact = z.strictObject({
  from: z.string().regex(/^pypi:[\w.-]+==[\w.-]+$/),
  file: z.string().regex(/\.(whl|tar\.gz)$/),
  sha256,
  size,
  members: z.array(member).nonempty(),
})

const distribution = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]*$/),
  version: z.string(),
  /** `on-demand`: installed when a lab asks for it by name. */
  when: z.enum(['always', 'on-demand']),
  /** Empty folders that belong to the distribution. */
  folders: z.array(path).optional(),
  artifacts: z.array(z.union([mavenArtifact, pypiArtifact])).nonempty(),
})

const manifest = z.strictObject({ format: z.literal(1), distributions: z.array(distribution) })

export type MavenArtifact = z.infer<typeof mavenArtifact>
export type PypiArtifact = z.infer<typeof pypiArtifact>
export type Artifact = MavenArtifact | PypiArtifact
export type PinnedDistribution = z.infer<typeof distribution>
export type Manifest = z.infer<typeof manifest>

/** What one installed file must be. */
export interface PinnedFile {
  /** Relative to the distribution's folder, with `/`. */
  path: string
  sha256: string
  /** Bytes. */
  size: number
  executable: boolean
}

/** Checks a manifest's shape. @throws ZodError */
export function parseManifest(json: unknown): Manifest {
  return manifest.parse(json)
}

/** The project's own pins, written by `node engine/roll.ts`. */
export async function loadManifest(): Promise<Manifest> {
  return parseManifest(JSON.parse(await readFile(new URL('../manifest.json', import.meta.url), 'utf8')))
}

/** Every file that the distribution consists of. */
export function filesOf(pinned: PinnedDistribution): PinnedFile[] {
  return pinned.artifacts.flatMap((artifact) =>
    'members' in artifact
      ? artifact.members.map(({ path, sha256, size, executable = false }) => ({
          path,
          sha256,
          size,
          executable,
        }))
      : [{ path: artifact.path, sha256: artifact.sha256, size: artifact.size, executable: false }],
  )
}

/** Bytes on disk. */
export const sizeOf = (pinned: PinnedDistribution): number =>
  filesOf(pinned).reduce((sum, file) => sum + file.size, 0)

/** Maven's coordinates taken apart. */
export function mavenCoordinates(artifact: MavenArtifact) {
  const [, group = '', name = '', version = '', classifier] = artifact.from.split(':')
  const file = `${name}-${version}${classifier ? `-${classifier}` : ''}.jar`
  return {
    group,
    name,
    version,
    classifier,
    file,
    repositoryPath: `${group.replaceAll('.', '/')}/${name}/${version}/${file}`,
  }
}
