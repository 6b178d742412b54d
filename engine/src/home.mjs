// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The one folder in which flink-lab keeps what is shared between clones: distributions, archives, running
 * clusters. `FLINK_LAB_HOME` names it; the default is the user's cache folder (XDG base directory spec).
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function labHome(env = process.env) {
  if (env.FLINK_LAB_HOME) return env.FLINK_LAB_HOME
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'flink-lab')
}
