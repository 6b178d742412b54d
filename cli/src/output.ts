/**
 * The two faces of every command. People read `line` (the result, on stdout) and `note` (how it is going, on
 * stderr); programs read `data`: one JSON document, or one line an event. A command calls both and the
 * options decide which is seen.
 */
export interface Output {
  readonly json: boolean
  line(text?: string): void
  note(text?: string): void
  data(value: unknown): void
  /** Text of other programs (a log, a command's output), passed on as it is; not shown with `--json`. */
  raw(text: string): void
}

export function createOutput(json: boolean): Output {
  return {
    json,
    line: (text = '') => void (json || process.stdout.write(`${text}\n`)),
    note: (text = '') => void (json || process.stderr.write(`${text}\n`)),
    data: (value) => void (json && process.stdout.write(`${JSON.stringify(value)}\n`)),
    raw: (text) => void (json || process.stdout.write(text)),
  }
}

/** Waits until everything written has left this process: `process.exit` drops what a pipe has not taken yet. */
export async function flush(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.writable) await new Promise<void>((done) => void stream.write('', () => done()))
  }
}
