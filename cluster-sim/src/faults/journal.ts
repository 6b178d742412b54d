import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityOf, isAlive } from '../drivers/process/process-table.ts'
import { identity } from '../state.ts'
import { clustersFolder } from '../state-file.ts'
import { type Fault, fault } from './fault.ts'

/**
 * The faults of a cluster, a file each in the cluster's folder: a fault outlives the command that made it, and
 * several processes may heal at the same time without overwriting each other's view.
 */
const folderOf = (cluster: string) => join(clustersFolder(), cluster, 'faults')

/** A fault's file. Host and role names hold no `@`. */
export const entryOf = (cluster: string, { kind, host, role }: Fault) =>
  join(folderOf(cluster), `${[kind, host, ...(role === undefined ? [] : [role])].join('@')}.json`)

const claimOf = (entry: string) => `${entry}.healing`

/** Writes a fault down. @returns false when that very fault is there already */
export async function enter(cluster: string, made: Fault): Promise<boolean> {
  await mkdir(folderOf(cluster), { recursive: true })
  return createFile(entryOf(cluster, made), JSON.stringify(made))
}

/** Faults that were made and not healed yet, oldest first. */
export async function entries(cluster: string): Promise<Fault[]> {
  const names = await readdir(folderOf(cluster)).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        try {
          return fault.parse(JSON.parse(await readFile(join(folderOf(cluster), name), 'utf8')))
        } catch {
          // Healed at this moment, or its first letters are just being written.
          return undefined
        }
      }),
  )
  return found.filter((each) => each !== undefined).sort((a, b) => a.at - b.at)
}

/** Strikes a healed fault out. */
export async function strike(cluster: string, healed: Fault): Promise<void> {
  const entry = entryOf(cluster, healed)
  await rm(entry, { force: true })
  await release(cluster, healed)
}

/**
 * Takes the healing of a fault upon this process. A claim ends with its process, so a healer that was killed
 * half-way is no obstacle.
 * @returns false when another living process is at it, or the fault is healed by now
 */
export async function claim(cluster: string, made: Fault): Promise<boolean> {
  const entry = entryOf(cluster, made)
  const file = claimOf(entry)
  const own = JSON.stringify(identityOf(process.pid))
  for (let attempt = 0; attempt < 2; attempt++) {
    if (await createFile(file, own)) {
      if (await readFile(entry).catch(() => undefined)) return true
      await rm(file, { force: true })
      return false
    }
    const holder = identity.safeParse(JSON.parse((await readFile(file, 'utf8').catch(() => '')) || 'null'))
    if (!holder.success || isAlive(holder.data)) return false
    await rm(file, { force: true })
  }
  return false
}

/** Gives a claim back without having healed. */
export async function release(cluster: string, made: Fault): Promise<void> {
  await rm(claimOf(entryOf(cluster, made)), { force: true })
}

async function createFile(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // ENOENT: the cluster went away meanwhile.
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}
