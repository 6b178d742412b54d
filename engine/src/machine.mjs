// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { statfs } from 'node:fs/promises'
import { freemem, totalmem } from 'node:os'
import { dirname } from 'node:path'

/**
 * What this machine offers, in bytes.
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {number} totalMemory of the machine or of the container we are in
 * @property {number} availableMemory
 * @property {number} freeDisk where the lab's home is or would be
 */

/**
 * @param {string} folder need not exist yet
 * @returns {Promise<number>}
 */
async function freeBytes(folder) {
  for (;;) {
    const found = await statfs(folder).catch(() => undefined)
    if (found) return found.bavail * found.bsize
    if (dirname(folder) === folder) return Number.POSITIVE_INFINITY
    folder = dirname(folder)
  }
}

/**
 * @param {string} home the lab's home
 * @returns {Promise<Machine>}
 */
export async function inspectMachine(home) {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  return {
    platform: process.platform,
    totalMemory: Math.min(totalmem(), limit),
    availableMemory: process.availableMemory?.() ?? freemem(),
    freeDisk: await freeBytes(home),
  }
}
