import { allLabs } from '@flink-lab/labs/course'
import type { Progress } from '@flink-lab/labs/kit/progress'

/** The lab after this one in the course; none after the last. */
export function labAfter(id: string): string | undefined {
  const ids = allLabs()
  return ids[ids.indexOf(id) + 1]
}

/** The first lab of the course that was not passed yet; the first of all when every one was. */
export function firstOpenLab({ labs }: Progress): string | undefined {
  const ids = allLabs()
  return ids.find((id) => !labs[id]?.passedAt) ?? ids[0]
}
