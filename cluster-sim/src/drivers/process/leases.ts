import { chmod, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { errors } from '../../errors.ts'
import { identity } from '../../state.ts'
import { listeners } from './listeners.ts'
import { bootId, identityOf, isAlive } from './process-table.ts'

/** Every user of the machine meets here, so the folder is the machine's, not the user's. */
const folder = join(tmpdir(), 'flink-lab-addresses')

const lease = z.object({ owner: identity, cluster: z.string() })

/** Names carry the boot, so what a former boot left says nothing, whoever's it is. */
const leaseFile = (block: number) => join(folder, `${bootId().slice(0, 8)}-127.0.${block}`)

/** 0 and 1 are the machine's own (Debian's 127.0.1.1), 53 is systemd-resolved's. */
const blocks = Array.from({ length: 253 }, (_, index) => index + 2).filter((block) => block !== 53)

async function isStale(file: string, clusterExists: (folder: string) => Promise<boolean>): Promise<boolean> {
  try {
    const { owner, cluster } = lease.parse(JSON.parse(await readFile(file, 'utf8')))
    // A cluster folder of another user cannot be looked into; then it is not ours to free either.
    return !isAlive(owner) && !(await clusterExists(cluster))
  } catch {
    return false
  }
}

/**
 * Takes a free block of addresses 127.0.n.* for a cluster.
 * @param cluster the cluster's folder, which keeps the lease alive when this process ends
 * @throws LabError `no-free-address`
 */
export async function takeBlock(
  cluster: string,
  clusterExists: (folder: string) => Promise<boolean>,
): Promise<number> {
  await mkdir(folder, { recursive: true })
  // Sticky and writable by all, like /tmp; fails when another user made it, who then did this.
  await chmod(folder, 0o1777).catch(() => {})
  const content = JSON.stringify({ owner: identityOf(process.pid), cluster })
  const used = new Set(listeners().map(({ address }) => address.split('.').slice(0, 3).join('.')))
  for (const block of blocks) {
    if (used.has(`127.0.${block}`)) continue
    const file = leaseFile(block)
    if (await isStale(file, clusterExists)) await unlink(file).catch(() => {})
    try {
      await writeFile(file, content, { flag: 'wx', mode: 0o644 })
      return block
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw errors['no-free-address']({ folder })
}

/** Gives back blocks whose cluster never came to be or is gone. */
export async function freeStaleBlocks(clusterExists: (folder: string) => Promise<boolean>): Promise<void> {
  const own = leaseFile(0).slice(0, -1)
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    if (file.startsWith(own) && (await isStale(file, clusterExists))) await unlink(file).catch(() => {})
  }
}

/** Gives a block back, if it is still that cluster's. */
export async function freeBlock(block: number, cluster: string): Promise<void> {
  const file = leaseFile(block)
  try {
    if (lease.parse(JSON.parse(await readFile(file, 'utf8'))).cluster === cluster) await unlink(file)
  } catch {
    // Already free, or of a former boot.
  }
}
