/**
 * The value at a way into JSON: `slots-total`, `jobs.0.state`, `jobs[name=Count].state` (the first entry of a
 * list whose key has that value).
 * @returns the scalar as text, a list's length, or undefined when there is nothing there
 */
export function fieldOf(json: unknown, way: string): string | undefined {
  let value: unknown = json
  for (const [, key, wanted, is] of way.matchAll(/([^.[\]]+)|\[([^=\]]+)=([^\]]*)\]/g)) {
    if (typeof value !== 'object' || value === null) return undefined
    if (key !== undefined) value = (value as Record<string, unknown>)[key]
    else if (Array.isArray(value)) value = value.find((entry) => String(entry?.[wanted as string]) === is)
    else return undefined
  }
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return String(value.length)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
