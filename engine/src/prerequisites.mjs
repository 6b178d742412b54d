// Plain JavaScript without dependencies: bootstrap.mjs runs it on an older Node before anything is installed.
import { labHome } from './home.mjs'
import { javaProblem, lookForJava } from './java-home.mjs'
import { inspectMachine } from './machine.mjs'
import { missingDistributions } from './markers.mjs'
import { packageManager } from './package-manager.mjs'
import { problemTexts } from './prerequisite-texts.mjs'
import { onPath, run } from './programs.mjs'

const GIB = 2 ** 30
/** A cluster of the course takes 1.2 to 2.1 GiB beside the desktop; a "4 GiB" machine reports a little less. */
const LEAST_MEMORY = 3.5 * GIB
const LEAST_AVAILABLE_MEMORY = 1.2 * GIB
const GOOD_MEMORY = 7.5 * GIB
/** The engine takes 0.7 GB, twice that while it is being installed. */
const DISK_TO_INSTALL = 2 * GIB
const DISK_TO_RUN = 0.5 * GIB

/**
 * @typedef {object} Problem
 * @property {string} code stable name: `java-missing`
 * @property {'error' | 'warning'} severity
 * @property {{ zh: string, en: string }} message
 * @property {string} [command] what mends it, to be typed as it is
 * @property {import('./package-manager.mjs').Need} [need] what a package manager can install to mend it
 */

/**
 * What this machine lacks, worst first. Empty when all is well. Nothing is changed, nothing is downloaded.
 * @param {object} options
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {import('./machine.mjs').Machine} [options.machine] default: this one
 * @param {boolean} [options.install] true when the engine must still be downloaded: then pip, Maven and room on
 *   the disk are needed; default: as the markers say
 * @param {boolean} [options.test] true to ask also for what only the tests need
 * @returns {Promise<Problem[]>}
 */
export async function findProblems({ env = process.env, machine, install, test = false } = {}) {
  const { platform, totalMemory, availableMemory, freeDisk } = machine ?? (await inspectMachine(labHome(env)))
  const installs = install ?? (await missingDistributions(env)).length > 0
  const manager = await packageManager(env)
  /** @type {Problem[]} */
  const problems = []
  /**
   * @param {keyof typeof problemTexts} code
   * @param {{ found?: string, need?: import('./package-manager.mjs').Need, command?: string, severity?: 'warning' }} [more]
   */
  const report = (code, { found = '', need, command, severity } = {}) => {
    const mends = command ?? (need && manager.command(need))
    problems.push({
      code,
      severity: severity ?? 'error',
      message: problemTexts[code](found),
      ...(mends ? { command: mends } : {}),
      ...(need ? { need } : {}),
    })
  }
  /** @param {number} bytes */
  const gib = (bytes) => `${(bytes / GIB).toFixed(1)} GiB`

  if (platform === 'win32') report('platform-unsupported', { command: 'wsl --install' })
  if (platform === 'darwin') report('platform-docker-only', { severity: 'warning' })

  const java = await lookForJava(env)
  const wrong = javaProblem(java)
  if (wrong) report(wrong, { found: java ? `${java.build}, ${java.home}` : '', need: 'jdk' })

  if (installs) {
    if (!(await onPath('mvn', env))) report('maven-missing', { need: 'maven' })
    const python = await onPath('python3', env)
    if (!python) report('python-missing', { need: 'python' })
    else if (!(await run(python, ['-c', 'import pip'], env)).ok) report('pip-missing', { need: 'pip' })
  }

  const disk = installs ? DISK_TO_INSTALL : DISK_TO_RUN
  if (freeDisk < disk) {
    report('disk-too-small', {
      found: `${labHome(env)}: ${gib(freeDisk)} < ${gib(disk)}`,
      command: 'export FLINK_LAB_HOME=/path/on/a/larger/disk',
    })
  }
  if (totalMemory < LEAST_MEMORY) report('memory-too-small', { found: gib(totalMemory) })
  else if (availableMemory < LEAST_AVAILABLE_MEMORY) {
    report('memory-in-use', { found: gib(availableMemory), command: 'ps aux --sort=-rss | head' })
  } else if (totalMemory < GOOD_MEMORY)
    report('memory-small', { found: gib(totalMemory), severity: 'warning' })

  if (test && !(await hasDockerEngine(env))) report('docker-missing', { need: 'docker', severity: 'warning' })
  if (test && !(await onPath('chromium', env)))
    report('chromium-missing', { need: 'chromium', severity: 'warning' })
  return problems
}

/**
 * The client alone, which some images carry, starts no container.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
async function hasDockerEngine(env) {
  if (env.DOCKER_HOST || (await onPath('dockerd', env))) return true
  const client = await onPath('docker', env)
  return client !== undefined && (await run(client, ['info'], env)).ok
}
