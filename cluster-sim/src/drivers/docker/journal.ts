import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type DaemonRecord, daemonRecord } from '../../state.ts'
import { writeRecord } from '../../state-file.ts'
import { sharedFolder } from './paths.ts'

const pollMs = 20
const giveUpMs = 15_000

/**
 * Runs a daemon and writes down its process id with its start time, and in the end its exit code. It lives as
 * long as the daemon, so the exit code is known even when the command that started it has long ended.
 */
export const keeper = `
note=$1 out=$2 pidfile=$3; shift 3
mkdir -p "$(dirname "$out")"
"$@" >>"$out" 2>&1 </dev/null &
pid=$!
stat=$(cat /proc/$pid/stat 2>/dev/null); set -- \${stat##*) }
[ -z "$pidfile" ] || echo $pid >"$pidfile"
echo "$pid \${20}" >"$note.new" && mv "$note.new" "$note.pid"
wait $pid
echo $? >"$note.new" && mv "$note.new" "$note.exit"
`

/** The name under which the keeper of a daemon leaves its notes. */
const noteName = ({ role, instance }: DaemonRecord) => `daemon-${role}-${instance}`
export const noteOnHost = (record: DaemonRecord) => join(sharedFolder, noteName(record))

/** What is known of a host's daemons, in the folder that it shares with this machine. */
export class Journal {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async #text(name: string): Promise<string | undefined> {
    return readFile(join(this.#folder, name), 'utf8').catch(() => undefined)
  }

  write(record: DaemonRecord): Promise<void> {
    return writeRecord(this.#folder, record)
  }

  /** The daemon last started in a role; without an exit code as long as it has none. */
  async read(role: string): Promise<DaemonRecord | undefined> {
    const text = await this.#text(`${role}.json`)
    if (text === undefined) return undefined
    const record = daemonRecord.parse(JSON.parse(text))
    const [pid, startTime] = (await this.#text(`${noteName(record)}.pid`))?.trim().split(' ') ?? []
    const exit = await this.#text(`${noteName(record)}.exit`)
    if (pid) Object.assign(record, { pid: Number(pid), startTime })
    return exit === undefined ? record : { ...record, exitCode: Number(exit) }
  }

  /** Waits until a daemon's record is as wished. @returns false when that did not happen in time */
  async until(role: string, wished: (record: DaemonRecord) => boolean): Promise<boolean> {
    for (const started = performance.now(); performance.now() - started < giveUpMs; await delay(pollMs)) {
      const record = await this.read(role)
      if (!record || wished(record)) return true
    }
    return false
  }
}
