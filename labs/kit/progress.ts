import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { z } from 'zod'
import { stateFolder } from './student.ts'
import { errors } from './workspace-errors.ts'

const keptChecks = 50

const labProgress = z.strictObject({
  /** When the lab was first passed, ISO 8601; like the other times. */
  passedAt: z.iso.datetime().optional(),
  /** Set when the solution was shown before the lab was passed. */
  gaveUpAt: z.iso.datetime().optional(),
  /** Hint rungs shown, by message id: 1 to 3. */
  hints: z.record(z.string(), z.int().min(1).max(3)).default({}),
  /** Checks of this lab, oldest first. */
  history: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        verdict: z.enum(['pass', 'fail', 'unknown']),
        score: z.number().nullable(),
        max: z.number(),
        /** Message ids of the checks that failed, so that `hint` knows what to speak of. */
        failed: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** What the last `run` captured from its outputs; an answers lab's truth may need it. */
  captures: z.record(z.string(), z.string()).default({}),
})

const schema = z.strictObject({ version: z.literal(1), labs: z.record(z.string(), labProgress) })

/** What is remembered of one lab. */
export type LabProgress = z.infer<typeof labProgress>
/** What is remembered of a student: `work/.flink-lab/progress.json` below the root. */
export type Progress = z.infer<typeof schema>

const fileOf = (root: string) => join(stateFolder(root), 'progress.json')

/** @throws LabError `broken-progress`: the broken file was moved to a backup, nothing is lost */
export async function readProgress(root: string): Promise<Progress> {
  const file = fileOf(root)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return { version: 1, labs: {} }
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    const backup = `${file}.broken-${new Date().toISOString().replaceAll(':', '-')}`
    await rename(file, backup)
    throw errors['broken-progress']({ file, backup }, { cause })
  }
}

/** Progress of one lab; empty where nothing was done yet. */
export function progressOf(progress: Progress, lab: string): LabProgress {
  return progress.labs[lab] ?? labProgress.parse({})
}

/** How one lab stands. `broken`: it was passed, and the last check of it failed. */
export type Standing = 'new' | 'tried' | 'passed' | 'broken'

export function standingOf({ passedAt, history }: Pick<LabProgress, 'passedAt' | 'history'>): Standing {
  if (passedAt === undefined) return history.length > 0 ? 'tried' : 'new'
  return history.at(-1)?.verdict === 'fail' ? 'broken' : 'passed'
}

/** Changes one lab's progress; written atomically, under a lock. */
export async function updateProgress(
  root: string,
  lab: string,
  change: (progress: LabProgress) => void,
): Promise<void> {
  await mkdir(stateFolder(root), { recursive: true })
  const release = await lock(stateFolder(root), { retries: { retries: 20, minTimeout: 20, maxTimeout: 200 } })
  try {
    const progress = await readProgress(root)
    const own = progressOf(progress, lab)
    change(own)
    own.history = own.history.slice(-keptChecks)
    progress.labs[lab] = own
    const file = fileOf(root)
    const temporary = `${file}.${process.pid}.tmp`
    await writeFile(temporary, `${JSON.stringify(progress, null, 2)}\n`)
    await rename(temporary, file)
  } finally {
    await release()
  }
}
