import { readFile } from 'node:fs/promises'
import { type DaemonRecord, daemonRecord } from '../../state.ts'
import { recordFile, writeRecord } from '../../state-file.ts'

/** What is known of a host's daemons: the one last started in each role, in a folder of the host's own. */
export class Journal {
  readonly #folder: string
  /** Settles when the changes so far are written. */
  #updating: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  async read(role: string): Promise<DaemonRecord | undefined> {
    try {
      return daemonRecord.parse(JSON.parse(await readFile(recordFile(this.#folder, role), 'utf8')))
    } catch {
      return undefined
    }
  }

  /** Changes, one after the other: the end of a daemon and the start of the next one meet here. */
  update(
    role: string,
    change: (record: DaemonRecord | undefined) => DaemonRecord | undefined,
  ): Promise<void> {
    this.#updating = this.#updating.then(async () => {
      const record = change(await this.read(role))
      if (record) await writeRecord(this.#folder, record)
    })
    return this.#updating
  }
}
