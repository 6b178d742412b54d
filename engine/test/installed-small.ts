import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDistributions } from '../src/install.ts'
import { findJava } from '../src/java.ts'
import { smallDistributions } from './small-manifest.ts'

/** Has the real clients install the small distributions; the caller removes the folder. */
export async function installedSmall(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'flink-lab-small-'))
  const { home } = await findJava()
  await installDistributions(smallDistributions(), { root, javaHome: home })
  return root
}
