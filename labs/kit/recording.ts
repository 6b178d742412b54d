/** What an output may hold that is different in every run. */
export interface Recorder {
  /** Captured values, by name: `<job>` stands for what was captured as `job`. */
  captures?: Readonly<Record<string, string>>
  /** Texts of this machine, text → what a student sees in its place: `/home/…/bigdata111/root` → `/root`. */
  replace?: Readonly<Record<string, string>>
  /** The order of lines is not promised: they are sorted. */
  unordered?: boolean
}

/** Longer outputs are recorded with `...` in their middle. */
const longest = 40
const kept = { first: 24, last: 12 }

/** Lines that belong to how the lab runs hosts, not to what Flink prints: the JVM's note on its hosts file. */
const scaffolding = /^(NOTE: )?Picked up J(DK_JAVA|AVA_TOOL)_OPTIONS: .*$/

/** Order counts: the first that fits wins, so the narrow ones come first. */
const placeholders: readonly [RegExp, string][] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences.
  [/\u001b\[[0-9;?]*[A-Za-z]/g, ''],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\b/g, '<time>'],
  // `bin/flink list`.
  [/\b\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d\b/g, '<time>'],
  [/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d [A-Z]+ \d{4}\b/g, '<time>'],
  [/\b\d\d:\d\d:\d\d[.,]\d+\b/g, '<time>'],
  [/\bapplication_\d{13}_\d{4}\b/g, '<application>'],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, '<uuid>'],
  [/\b[0-9a-f]{32}\b/g, '<id>'],
  // An object without a name of its own: `DataSet@1b2c3d4`.
  [/(?<=\w)@[0-9a-f]{5,8}\b/g, '@<hash>'],
  [/\b\d+ (ms|milliseconds)\b/g, '<ms> $1'],
  [/\b(pid|PID)([ :=]+)\d+\b/g, '$1$2<pid>'],
  // What `jps` prints.
  [/^\d+(?= (?:\w*(?:Node|Manager|Runner|Entrypoint|Peer|PeerMain|Frontend|Client)|Jps|Kafka)$)/gm, '<pid>'],
  [/\b127\.0\.\d+\.\d+\b/g, '<ip>'],
]

/** An output as it is recorded: placeholders where it would differ in the next run. */
export function normalise(output: string, recorder: Recorder = {}): string {
  const lines = normalisedLines(output, recorder)
  const shown =
    lines.length > longest ? [...lines.slice(0, kept.first), '...', ...lines.slice(-kept.last)] : lines
  return shown.length > 0 ? `${shown.join('\n')}\n` : ''
}

/** The first line where an output differs from its recording. */
export interface Difference {
  /** Of the recording, from 1. */
  line: number
  recorded: string | undefined
  actual: string | undefined
}

/** Compares a run with its recording. `...` in the recording stands for any number of lines. */
export function difference(
  recorded: string,
  output: string,
  recorder: Recorder = {},
): Difference | undefined {
  const expected = recorded === '' ? [] : recorded.replace(/\n$/, '').split('\n')
  const actual = normalisedLines(output, recorder)
  const gap = expected.indexOf('...')
  if (gap < 0) return firstDifference(expected, actual, 0)
  const head = expected.slice(0, gap)
  const tail = expected.slice(gap + 1)
  const before = firstDifference(head, actual.slice(0, gap), 0)
  if (before) return before
  // The tail is compared with the output's end, but never with lines that the head has used.
  const rest = actual.slice(gap)
  return firstDifference(tail, tail.length > 0 ? rest.slice(-tail.length) : [], gap + 1)
}

function normalisedLines(
  output: string,
  { captures = {}, replace = {}, unordered = false }: Recorder,
): string[] {
  let text = output.replaceAll('\r\n', '\n').replace(/^.*\r(?=[^\n])/gm, '')
  for (const [here, shown] of longestFirst(replace)) text = text.replaceAll(here, shown)
  const named = Object.entries(captures).map(([name, value]) => [value, `<${name}>`] as [string, string])
  for (const [value, name] of longestFirst(Object.fromEntries(named))) text = text.replaceAll(value, name)
  for (const [pattern, placeholder] of placeholders) text = text.replace(pattern, placeholder)
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !scaffolding.test(line))
  while (lines.at(-1) === '') lines.pop()
  return unordered ? lines.sort() : lines
}

/** A value inside another must not be replaced first. */
function longestFirst(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values)
    .filter(([value]) => value !== '')
    .sort(([a], [b]) => b.length - a.length)
}

function firstDifference(expected: string[], actual: string[], offset: number): Difference | undefined {
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    if (expected[index] === actual[index]) continue
    return { line: offset + index + 1, recorded: expected[index], actual: actual[index] }
  }
  return undefined
}
