import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { engineRoot, located, stateOf } from './cache.ts'
import type { Distribution, Engine } from './engine.ts'
import { engineErrors } from './engine-errors.ts'
import { findJava } from './java.ts'
import { loadManifest } from './manifest.ts'
import { selectDistributions } from './select.ts'

/**
 * Installed distributions by name, judged by their completion markers alone.
 * @throws LabError `engine-missing`, `unknown-distribution`
 */
export async function openDistributions(names: readonly string[]): Promise<Distribution[]> {
  const root = engineRoot()
  const pinned = selectDistributions(await loadManifest(), names)
  const states = await Promise.all(pinned.map((distribution) => stateOf(root, distribution)))
  const missing = pinned.filter((_, index) => states[index] !== 'installed')
  if (missing.length > 0) throw engineErrors['engine-missing']({ names: missing.map(({ name }) => name) })
  return pinned.map((distribution) => located(root, distribution))
}

/**
 * Folder of the class archives (AppCDS) that hold here. The JVM takes an archive only for the same build of itself
 * and the same jars at the same paths, so all of these are in its name.
 */
export async function archivesFolder(): Promise<string> {
  const root = engineRoot()
  const java = await findJava()
  const { distributions } = await loadManifest()
  const versions = distributions
    .filter(({ when }) => when === 'always')
    .map((one) => `${one.name} ${one.version}`)
  const key = createHash('sha256')
    .update([java.build, java.home, root, ...versions].join('\n'))
    .digest('hex')
  return join(root, `archives-${key.slice(0, 12)}`)
}

/** A distribution that not every lab needs, if it is installed. */
async function onDemand(name: string): Promise<Distribution | undefined> {
  const [pinned] = selectDistributions(await loadManifest(), [name])
  const root = engineRoot()
  return pinned && (await stateOf(root, pinned)) === 'installed' ? located(root, pinned) : undefined
}

/**
 * The installed engine, judged by its completion markers alone (milliseconds).
 * @throws LabError `engine-missing` with the command that installs it; `java-…`
 */
export async function openEngine(): Promise<Engine> {
  const [[flink, hadoop, scala], kafka, java, archives] = await Promise.all([
    openDistributions(['flink', 'hadoop', 'scala']),
    onDemand('kafka'),
    findJava(),
    archivesFolder(),
  ])
  if (!flink || !hadoop || !scala) throw new TypeError('openDistributions answers in the order asked')
  return { java, flink, hadoop, scala, ...(kafka ? { kafka } : {}), archives }
}
