import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { errors } from './errors.ts'
import { root } from './paths.ts'

const currentFile = () => join(root(), 'work', '.flink-lab', 'current')

/**
 * The lab meant: the one named, else the one whose folder under `work/` we are in, else the one started last.
 * @throws LabError `unknown-lab`, `no-lab-meant`
 */
export async function whichLab(named: string | undefined): Promise<Lab> {
  const { loadLab } = await import('@flink-lab/labs/kit/load')
  const id = named ?? (await labMeant())
  if (!id) throw errors['no-lab-meant'](undefined)
  return loadLab(id)
}

/** The lab whose folder under `work/` we are in, else the one started last, if there is one. */
export async function labMeant(): Promise<string | undefined> {
  return labOfFolder(process.cwd()) ?? startedLast()
}

/** Remembers the lab for commands that name none. */
export async function rememberLab(id: string): Promise<void> {
  await mkdir(dirname(currentFile()), { recursive: true })
  await writeFile(currentFile(), `${id}\n`)
}

function labOfFolder(folder: string): string | undefined {
  const [first] = relative(join(root(), 'work'), folder).split(sep)
  return first && !first.startsWith('.') ? first : undefined
}

async function startedLast(): Promise<string | undefined> {
  const written = await readFile(currentFile(), 'utf8').catch(() => '')
  return written.trim() || undefined
}
