// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/**
 * The program that a shell would run, or undefined.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
export async function onPath(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (folder && (await isExecutable(join(folder, name)))) return join(folder, name)
  }
  return undefined
}

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
export async function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/**
 * Runs a small program to its end, at most ten seconds.
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: boolean, output: string }>} stdout and stderr together
 */
export function run(file, args, env = process.env) {
  return new Promise((resolve) => {
    execFile(file, args, { env, timeout: 10_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    )
  })
}
