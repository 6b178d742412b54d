import { posix } from 'node:path'
import { list, type ReadEntry } from 'tar'
import { z } from 'zod'
import { engineErrors } from './engine-errors.ts'

/** First entry of a bundle. */
export const LABEL = 'flink-lab-bundle.json'
/** Folder of a bundle that holds the distributions and archives. */
export const ENGINE = 'engine'
/** Folder of a bundle that stands for the clone; bootstrap.mjs takes node_modules from it. */
export const CLONE = 'clone'

const label = z.strictObject({
  format: z.literal(1),
  /** What node_modules were installed for: `linux-x64`. */
  platform: z.string(),
  distributions: z.array(z.strictObject({ name: z.string(), version: z.string(), digest: z.string() })),
})

export type BundleLabel = z.infer<typeof label>

/** True if the path stays below the folder it is unpacked in. */
const staysInside = (path: string) => !posix.isAbsolute(path) && !posix.normalize(path).startsWith('..')

/** Why an entry must not be unpacked; undefined: harmless. */
function objection(entry: ReadEntry): string | undefined {
  const { path, type, linkpath = '' } = entry
  const parts = path.split('/')
  if (!staysInside(path) || parts.includes('..')) return path
  if (path !== LABEL && parts[0] !== ENGINE && !path.startsWith(`${CLONE}/node_modules`)) return path
  if (type === 'File' || type === 'OldFile' || type === 'Directory') return undefined
  if (parts[0] !== CLONE) return path
  // npm's links: commands in .bin, the workspaces beside node_modules; a hard link names its target from the top.
  const target =
    type === 'SymbolicLink' ? posix.join(posix.dirname(path), linkpath) : posix.normalize(linkpath)
  const known = type === 'SymbolicLink' || type === 'Link'
  const inside = !posix.isAbsolute(linkpath) && target.startsWith(`${CLONE}/`)
  return known && inside ? undefined : `${path} → ${linkpath}`
}

/**
 * Reads through a bundle before anything of it is unpacked.
 * @throws LabError `bundle-hostile` naming the entry, `bundle-unreadable`
 */
export async function inspectBundle(file: string, signal?: AbortSignal): Promise<BundleLabel> {
  let hostile: string | undefined
  let text = ''
  await list({
    file,
    strict: true,
    onReadEntry(entry) {
      hostile ??= objection(entry)
      if (entry.path === LABEL) entry.on('data', (chunk: Buffer) => (text += chunk))
    },
  }).catch((cause: unknown) => {
    throw engineErrors['bundle-unreadable']({ file }, { cause })
  })
  signal?.throwIfAborted()
  if (hostile !== undefined) throw engineErrors['bundle-hostile']({ file, entry: hostile })
  try {
    return label.parse(JSON.parse(text))
  } catch (cause) {
    throw engineErrors['bundle-unreadable']({ file }, { cause })
  }
}
