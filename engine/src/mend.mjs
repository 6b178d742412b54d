// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { runChild } from './child.mjs'
import { packageManager } from './package-manager.mjs'

/**
 * True where missing packages may be installed without asking: root on Debian or Ubuntu, told so by `--yes` or on CI.
 * @param {boolean} yes
 * @param {NodeJS.ProcessEnv} env
 */
export async function mayMend(yes, env = process.env) {
  const allowed = yes || env.CI === 'true'
  return allowed && process.getuid?.() === 0 && (await packageManager(env)).name === 'apt'
}

/**
 * Installs with apt what mends the problems; its output goes to stderr.
 * @param {import('./prerequisites.mjs').Problem[]} problems
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} false when apt failed
 */
export async function mend(problems, env = process.env) {
  const manager = await packageManager(env)
  const packages = problems.flatMap(({ need }) => (need ? manager.packages(need).split(' ') : []))
  if (packages.length === 0) return true
  /** @param {string[]} args */
  const apt = async (args) =>
    (await runChild('apt-get', args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })).ok
  return (
    (await apt(['update', '-qq'])) &&
    (await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]))
  )
}
