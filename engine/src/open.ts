import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { engineRoot, located, stateOf } from './cache.ts'
import { type Distribution, type Engine, type OnDemand, onDemandNames } from './engine.ts'
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

/** Grows when archives are made in another way, so that nobody keeps those of an older version. */
export const archivesRecipe = 2

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
    .update([archivesRecipe, java.build, java.home, root, ...versions].join('\n'))
    .digest('hex')
  return join(root, `archives-${key.slice(0, 12)}`)
}

/** The distributions that not every lab needs, as far as they are installed. */
async function onDemand(): Promise<Partial<Record<OnDemand, Distribution>>> {
  const root = engineRoot()
  const pinned = selectDistributions(await loadManifest(), onDemandNames)
  const states = await Promise.all(pinned.map((distribution) => stateOf(root, distribution)))
  const installed = pinned.filter((_, index) => states[index] === 'installed')
  return Object.fromEntries(installed.map((distribution) => [distribution.name, located(root, distribution)]))
}

/**
 * The installed engine, judged by its completion markers alone (milliseconds).
 * @throws LabError `engine-missing` with the command that installs it; `java-…`
 */
export async function openEngine(): Promise<Engine> {
  const [[flink, hadoop, scala], others, java, archives] = await Promise.all([
    openDistributions(['flink', 'hadoop', 'scala']),
    onDemand(),
    findJava(),
    archivesFolder(),
  ])
  if (!flink || !hadoop || !scala) throw new TypeError('openDistributions answers in the order asked')
  return { java, flink, hadoop, scala, ...others, archives }
}
