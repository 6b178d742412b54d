/** Encodes a list of strings as CompileService.java reads it: count, then length and UTF-8 bytes of each. */
export function encodeMessage(strings: readonly string[]): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(strings.length)
  const parts = [count]
  for (const string of strings) {
    const bytes = Buffer.from(string)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    parts.push(length, bytes)
  }
  return Buffer.concat(parts)
}

/** The first whole message of the bytes and what follows it; undefined while it is not whole yet. */
export function decodeMessage(bytes: Buffer): { strings: string[]; rest: Buffer } | undefined {
  if (bytes.length < 4) return undefined
  const count = bytes.readUInt32BE(0)
  const strings: string[] = []
  let at = 4
  while (strings.length < count) {
    if (bytes.length < at + 4) return undefined
    const end = at + 4 + bytes.readUInt32BE(at)
    if (bytes.length < end) return undefined
    strings.push(bytes.toString('utf8', at + 4, end))
    at = end
  }
  return { strings, rest: bytes.subarray(at) }
}
