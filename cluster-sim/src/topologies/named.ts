import { closest } from 'fastest-levenshtein'
import { errors } from '../errors.ts'
import type { Topology } from '../topology.ts'
import { compare } from './compare.ts'
import { full } from './full.ts'
import { ha } from './ha.ts'
import { withKafka } from './kafka.ts'
import { pseudo } from './pseudo.ts'
import { yarn } from './yarn.ts'

/** The topologies students start by name, in the course's order. */
export const topologies: readonly Topology[] = [pseudo, full, yarn, ha, compare]

/** @throws LabError `unknown-topology` naming the nearest one */
export function topologyNamed(name: string): Topology {
  const all = [...topologies, ...topologies.map(withKafka)]
  const found = all.find((topology) => topology.name === name)
  if (found) return found
  const known = all.map((topology) => topology.name)
  throw errors['unknown-topology']({ name, nearest: closest(name, known), known })
}
