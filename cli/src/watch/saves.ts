import { once } from 'node:events'
import { relative, sep } from 'node:path'
import { isOwn } from '@flink-lab/labs/kit/files'
import { watch } from 'chokidar'
import { errors } from '../errors.ts'

/** An editor saves in several steps (a new file, a rename, the mode): one save is over when it is still for so long. */
const stillMs = 60

export interface SavesOptions {
  /** Looks at the files at intervals: for folders whose changes the system does not report. */
  poll: boolean
  /** Path of the file below the folder, and that of the last one where several were saved at once. */
  onSave: (file: string) => void
  onError: (thrown: unknown) => void
}

/** Tells of every save below a folder, once it is ready, until it is disposed. @throws LabError `cannot-watch` */
export async function watchSaves(folder: string, options: SavesOptions): Promise<AsyncDisposable> {
  const { poll, onSave, onError } = options
  const below = (path: string) => relative(folder, path).split(sep).join('/')
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, {
    ignored: (path) => !isOwn(below(path)),
    ignoreInitial: true,
    usePolling: poll,
    interval: 300,
  })
  const failed = (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return errors['cannot-watch']({ folder, reason }, { cause })
  }
  watcher.on('all', (event, path) => {
    if (event !== 'add' && event !== 'change' && event !== 'unlink') return
    clearTimeout(timer)
    timer = setTimeout(() => onSave(below(path)), stillMs)
  })
  try {
    // `once` also rejects with what `error` reports first.
    await once(watcher, 'ready')
  } catch (cause) {
    await watcher.close()
    throw failed(cause)
  }
  watcher.on('error', (cause) => onError(failed(cause)))
  return {
    async [Symbol.asyncDispose]() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
