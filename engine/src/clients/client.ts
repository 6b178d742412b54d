import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { execa } from 'execa'
import { engineErrors } from '../engine-errors.ts'

export interface ClientRun {
  client: 'pip' | 'mvn'
  command: readonly [string, ...string[]]
  cwd: string
  env?: Record<string, string>
  /** What is being fetched, for the message of an error. */
  packages: string
  signal?: AbortSignal
}

/**
 * `setpriv --pdeathsig` (util-linux) makes the kernel end the client with this process, even after a SIGKILL;
 * where it is missing, an orphaned client ends by itself when its download is done.
 */
function dyingWithUs(command: readonly [string, ...string[]]): [string, ...string[]] {
  const setpriv = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
  return process.platform === 'linux' && setpriv
    ? [setpriv, '--pdeathsig', 'TERM', '--', ...command]
    : [...command]
}

/** Lines that Maven prints after every error, whatever it was. */
const MAVEN_ADVICE = /^\[ERROR\] *($|To see|Re-run|For more|\[Help \d\] http)/

/** The lines that say what went wrong, for `details`: those marked as errors, else the last ones. */
function lastLines(output: string, count = 8): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !MAVEN_ADVICE.test(line))
  const errors = lines.filter((line) => /^(\[ERROR\]|ERROR:|WARNING: Retrying)/.test(line))
  return (errors.length > 0 ? errors : lines).slice(-count).join('\n')
}

/**
 * Runs a package manager to its end and returns all it printed.
 * @throws LabError `client-missing`, `disk-full`, `registry-unreachable` with its last lines; the signal's reason
 */
export async function runClient({ client, command, cwd, env, packages, signal }: ClientRun): Promise<string> {
  const [file, ...args] = dyingWithUs(command)
  const result = await execa(file, args, {
    cwd,
    env,
    all: true,
    stdin: 'ignore',
    reject: false,
    cancelSignal: signal,
    forceKillAfterDelay: 2000,
  })
  signal?.throwIfAborted()
  const output = result.all ?? ''
  if (result.exitCode === 0) return output
  // 127: setpriv (or the shell) did not find the program.
  if (result.code === 'ENOENT' || result.exitCode === 127) throw engineErrors['client-missing']({ client })
  if (/No space left on device/.test(output)) throw engineErrors['disk-full']({ folder: cwd })
  const mismatch = /Expected sha256 ([0-9a-f]{64})\s+Got\s+([0-9a-f]{64})/.exec(output)
  if (mismatch?.[1] && mismatch[2]) {
    throw engineErrors['checksum-mismatch'](
      { file: packages, expected: mismatch[1], got: mismatch[2] },
      { details: lastLines(output) },
    )
  }
  throw engineErrors['registry-unreachable']({ client, packages }, { details: lastLines(output) })
}
