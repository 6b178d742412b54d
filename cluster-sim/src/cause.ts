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
