import { createHash, randomBytes } from 'node:crypto'

/** A stream of choices that the seed alone decides: the same on every machine and every Node. */
export interface Random {
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** One of the items. */
  pick<T>(items: readonly T[]): T
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[]
  /** `count` different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[]
}

/**
 * SHA-256 in counter mode: no constants to get wrong, seeds that differ in one letter give unrelated
 * streams, and a megabyte of choices takes well under a second.
 */
export function random(seed: string): Random {
  let counter = 0
  let block = Buffer.alloc(0)
  let offset = 0
  const uint32 = () => {
    if (offset === block.length) {
      block = createHash('sha256').update(`${seed}\n${counter++}`).digest()
      offset = 0
    }
    const value = block.readUInt32BE(offset)
    offset += 4
    return value
  }
  const below = (bound: number) => {
    // Values above the last whole multiple of the bound would make small numbers likelier: draw again.
    const limit = 2 ** 32 - (2 ** 32 % bound)
    let value = uint32()
    while (value >= limit) value = uint32()
    return value % bound
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items]
    for (let i = result.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const swapped = result[i] as T
      result[i] = result[j] as T
      result[j] = swapped
    }
    return result
  }
  return {
    int(min, max) {
      const size = max - min + 1
      if (!Number.isInteger(min) || !(size >= 1 && size <= 2 ** 32))
        throw new RangeError(`int(${min}, ${max})`)
      return min + below(size)
    },
    pick(items) {
      if (items.length === 0) throw new RangeError('pick from nothing')
      return items[below(items.length)] as (typeof items)[number]
    },
    shuffle,
    sample(items, count) {
      if (count > items.length) throw new RangeError(`sample ${count} of ${items.length}`)
      return shuffle(items).slice(0, count)
    },
  }
}

/** A data seed nobody can guess: 64 random bits in hex. */
export function freshSeed(): string {
  return randomBytes(8).toString('hex')
}

/** What a report may say of a task seed: enough to compare two reports, not to make the same task. */
export function seedFingerprint(seed: string): string {
  return createHash('sha256').update(`flink-lab/task-seed/${seed}`).digest('hex').slice(0, 16)
}
