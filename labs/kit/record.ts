import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { difference, normalise } from './recording.ts'
import { recordingFile, recordingOf } from './recordings.ts'
import {
  type DemonstrationOptions,
  demonstrate,
  recordedOutputs,
  recordedSeeds,
} from './verify/demonstration.ts'
import { withSolution } from './verify/submissions.ts'

/**
 * Plays a lab with its solution and writes what every step printed to `recorded/<driver>/`; on another driver than
 * the common one, only where that differs.
 * @returns the files written
 * @throws LabError of the player
 */
export async function recordLab(
  options: Omit<DemonstrationOptions, 'seeds' | 'submission'>,
): Promise<string[]> {
  const { lab } = options
  await using solution = await withSolution(lab, lab.task(recordedSeeds.task))
  await using demonstration = await demonstrate({
    ...options,
    seeds: recordedSeeds,
    submission: solution.path,
  })
  const { driver } = await demonstration.cluster('demo')
  await rm(join(lab.folder, 'recorded', driver), { recursive: true, force: true })
  const files: string[] = []
  for (const { step, output, recorder } of await recordedOutputs(demonstration)) {
    // This driver's folder is empty by now: what is found is the common driver's.
    const common = await recordingOf(lab, driver, step)
    if (common !== undefined && !difference(common, output, recorder)) continue
    const file = recordingFile(lab, driver, step)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, normalise(output, recorder))
    files.push(file)
  }
  return files
}
