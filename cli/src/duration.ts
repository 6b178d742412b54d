import { errors } from './errors.ts'

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const
/** A day: Node's timers hold no more than 24 of them. */
const mostMs = 24 * units.h

/**
 * A length of time as people type it, in milliseconds: `30s`, `2m`, `500ms`, `1h`.
 * @throws LabError `invalid-duration`
 */
export function parseDuration(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? []
  const ms = Math.round(Number(number) * units[unit as keyof typeof units])
  if (!(ms > 0 && ms <= mostMs)) throw errors['invalid-duration']({ text })
  return ms
}
