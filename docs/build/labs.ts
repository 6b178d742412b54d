import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import type { Language } from '@flink-lab/engine/text'
import { allLabs, folderOf } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { labsFolder, loadGuide, loadLab, loadSteps } from '@flink-lab/labs/kit/load'
import { recordedSeeds } from '@flink-lab/labs/kit/verify/demonstration'
import type { LabCards } from './headings.ts'
import type { LabSource } from './lab-page.ts'

const parts = ['lab.ts', 'steps.md', 'guide.zh.md', 'guide.en.md']

/** Every lab of the course that can be read in both languages, in the course's order. */
export async function writtenLabs(): Promise<Lab[]> {
  const isWritten = (id: string) =>
    parts.every((part) => existsSync(join(labsFolder, folderOf(id) ?? '', part)))
  return Promise.all(allLabs().filter(isWritten).map(loadLab))
}

/** The few words of each lab that other pages show. */
export function cards(labs: readonly Lab[]): LabCards {
  return Object.fromEntries(labs.map((lab) => [lab.id, lab]))
}

/** A lab with its guide, steps and recordings read from its folder. */
export async function labSource(lab: Lab, language: Language): Promise<LabSource> {
  const [guide, steps, recorded] = await Promise.all([
    loadGuide(lab, language),
    loadSteps(lab),
    recordings(lab.folder),
  ])
  return {
    ...lab,
    points: lab.checks.reduce((sum, check) => sum + check.points, 0),
    guide,
    steps,
    recorded,
    hostOf: (part) => firstHost((part === 'task' && lab.taskTopology?.name) || lab.topology),
    task: lab.task(recordedSeeds.task),
  }
}

const firstHost = (topology: string) => Object.keys(topologyNamed(topology).hosts)[0] ?? topology

/** Outputs of a real run on the embedded driver, by step. */
async function recordings(folder: string): Promise<Record<string, string>> {
  const files = globSync('recorded/process/*.txt', { cwd: folder })
  const read = async (file: string) =>
    [basename(file, '.txt'), await readFile(join(folder, file), 'utf8')] as const
  return Object.fromEntries(await Promise.all(files.map(read)))
}
