import { engineErrors } from './engine-errors.ts'
import type { Manifest, PinnedDistribution } from './manifest.ts'

/**
 * Distributions by name; without names, those that every lab needs.
 * @throws LabError `unknown-distribution`
 */
export function selectDistributions(manifest: Manifest, names?: readonly string[]): PinnedDistribution[] {
  if (!names || names.length === 0) return manifest.distributions.filter(({ when }) => when === 'always')
  return names.map((name) => {
    const found = manifest.distributions.find((distribution) => distribution.name === name)
    if (!found) {
      throw engineErrors['unknown-distribution']({ name, known: manifest.distributions.map((d) => d.name) })
    }
    return found
  })
}
