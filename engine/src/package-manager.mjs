// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { readFile } from 'node:fs/promises'
import { onPath } from './programs.mjs'

/** @typedef {'jdk' | 'maven' | 'python' | 'pip' | 'chromium' | 'docker'} Need */

/**
 * Names of one package in the systems' own package managers.
 * @type {Record<Need, { apt: string, dnf: string, brew: string }>}
 */
const PACKAGES = {
  jdk: { apt: 'openjdk-17-jdk-headless', dnf: 'java-17-openjdk-devel', brew: 'openjdk@17' },
  maven: { apt: 'maven', dnf: 'maven', brew: 'maven' },
  python: { apt: 'python3 python3-pip', dnf: 'python3 python3-pip', brew: 'python@3.12' },
  pip: { apt: 'python3-pip', dnf: 'python3-pip', brew: 'python@3.12' },
  chromium: { apt: 'chromium', dnf: 'chromium', brew: '--cask chromium' },
  docker: { apt: 'docker.io debootstrap', dnf: 'moby-engine', brew: '--cask docker' },
}

/**
 * Debian 13 ships Java 21 and 25, no 17.
 * @returns {Promise<boolean>}
 */
async function hasOnlyJava21() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID=debian$/m.test(release) && Number(/^VERSION_ID="?(\d+)/m.exec(release)?.[1]) >= 13
}

/**
 * The package manager of this machine, and how it is told to install something.
 * @param {NodeJS.ProcessEnv} env
 */
export async function packageManager(env = process.env) {
  /** @type {('apt' | 'dnf' | 'brew')[]} */
  const known = ['apt', 'dnf', 'brew']
  /** @type {'apt' | 'dnf' | 'brew'} */
  let name = 'apt'
  for (const candidate of known) {
    if (await onPath(candidate === 'apt' ? 'apt-get' : candidate, env)) {
      name = candidate
      break
    }
  }
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  const java21 = name === 'apt' && (await hasOnlyJava21())
  /** @param {Need} need */
  const packages = (need) => (java21 && need === 'jdk' ? 'openjdk-21-jdk-headless' : PACKAGES[need][name])
  return {
    name,
    packages,
    /**
     * The command to type.
     * @param {Need} need
     * @returns {string}
     */
    command(need) {
      if (name === 'brew') return `brew install ${packages(need)}`
      if (name === 'dnf') return `${sudo}dnf install -y ${packages(need)}`
      return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages(need)}`
    },
  }
}
