/** What a later look at the end of a growing text shows that an earlier look did not. */
export function added(earlier: string, later: string): string {
  if (earlier === '') return later
  // The later look begins somewhere inside the earlier one: find the longest end of `earlier` it begins with.
  for (let from = 0; from < earlier.length; from = next(earlier, from)) {
    if (later.startsWith(earlier.slice(from))) return later.slice(earlier.length - from)
  }
  return later
}

/** Start of the following line: looks begin at whole lines. */
function next(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}
