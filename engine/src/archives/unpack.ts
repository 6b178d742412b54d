import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzip } from 'fflate'
import { extract } from 'tar'

/**
 * Takes the wanted files out of a wheel (zip) or a source archive (tar.gz), at their paths in it.
 * The archive is one whose hash was checked already.
 * @returns the members taken
 */
export async function unpack(
  archive: string,
  folder: string,
  wanted: (member: string) => boolean,
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return archive.endsWith('.whl') ? unpackWheel(archive, folder, wanted) : unpackTar(archive, folder, wanted)
}

async function unpackWheel(archive: string, folder: string, wanted: (member: string) => boolean) {
  const content = await readFile(archive)
  const files = await new Promise<Record<string, Uint8Array>>((resolve, reject) =>
    unzip(content, { filter: ({ name }) => !name.endsWith('/') && wanted(name) }, (error, data) =>
      error ? reject(error) : resolve(data),
    ),
  )
  for (const [member, data] of Object.entries(files)) {
    const target = join(folder, member)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, data)
  }
  return Object.keys(files)
}

async function unpackTar(archive: string, folder: string, wanted: (member: string) => boolean) {
  const taken: string[] = []
  await extract({
    file: archive,
    cwd: folder,
    strict: true,
    filter: (member, entry) => {
      if (!('type' in entry) || entry.type !== 'File' || !wanted(member)) return false
      taken.push(member)
      return true
    },
  })
  return taken
}
