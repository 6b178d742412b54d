/** Lines that say why a JVM ended, best first. */
const causes = [
  /^Caused by: (.*)$/,
  /^Exception in thread "[^"]*" (.*)$/,
  /^(Error: .*)$/,
  /^(Error occurred during .*)$/,
  /^([\w.$]+(?:Exception|Error)(?:: .*)?)$/,
  /\b(?:ERROR|FATAL)\b\s+(.*)$/,
]

/** The line of a daemon's log that names the cause of its death, or its last line. */
export function causeOf(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  for (const pattern of causes) {
    const found = lines.findLast((line) => pattern.test(line))
    if (found) return (found.match(pattern)?.[1] ?? found).slice(0, 400)
  }
  return lines.at(-1)?.slice(0, 400) ?? 'no output'
}

/**
 * The address under which a NameNode saw a DataNode that it turned away, from the DataNode's log.
 * It gives up for good then, and runs on without a block pool. Source: Hadoop's DatanodeManager.registerDatanode.
 */
export function refusedAddress(log: string): string | undefined {
  return log.match(
    /Datanode denied communication with namenode because hostname cannot be resolved \(ip=([^,]+),/,
  )?.[1]
}
