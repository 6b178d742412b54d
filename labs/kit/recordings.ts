import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from './lab.ts'

/** Its recordings are complete; another driver has its own of those outputs only that are different there. */
export const commonDriver = 'process'

/** Where a recording of a step lies. */
export function recordingFile(lab: Lab, driver: string, step: string): string {
  return join(lab.folder, 'recorded', driver, `${step}.txt`)
}

/** What a step printed when it was recorded: on this driver, else on the common one; undefined without either. */
export async function recordingOf(lab: Lab, driver: string, step: string): Promise<string | undefined> {
  for (const on of new Set([driver, commonDriver])) {
    const recorded = await readFile(recordingFile(lab, on, step), 'utf8').catch(() => undefined)
    if (recorded !== undefined) return recorded
  }
  return undefined
}
