import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { normalise } from './recording.ts'
import {
  type DemonstrationOptions,
  demonstrate,
  recordedOutputs,
  recordedSeeds,
  recordingFile,
} from './verify/demonstration.ts'
import { withSolution } from './verify/submissions.ts'

/**
 * Plays a lab with its solution and writes what every step printed to `recorded/<driver>/`.
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
    const file = recordingFile(lab, driver, step)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, normalise(output, recorder))
    files.push(file)
  }
  return files
}
