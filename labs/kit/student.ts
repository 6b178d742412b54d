import { createHash, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errors } from './workspace-errors.ts'

const schema = z.strictObject({
  version: z.literal(1),
  /** 128 random bits. */
  token: z.string().regex(/^[0-9a-f]{32}$/),
})

/** The student of this clone: a random token made once, from which every task seed comes. */
export type Student = Readonly<z.infer<typeof schema>>

/** Folder of what the lab itself keeps beside a student's work. */
export const stateFolder = (root: string) => join(root, 'work', '.flink-lab')

/** Reads, or makes once, `work/.flink-lab/student.json` below the root. @throws LabError `broken-student-file` */
export async function student(root: string): Promise<Student> {
  const file = join(stateFolder(root), 'student.json')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known === undefined) return made(root, file)
  try {
    return schema.parse(JSON.parse(known))
  } catch (cause) {
    throw errors['broken-student-file']({ file }, { cause })
  }
}

/** The seed of this student's task in one lab; the same for ever, different for every other student. */
export function taskSeed({ token }: Pick<Student, 'token'>, lab: string): string {
  return createHash('sha256').update(`flink-lab/task/${token}/${lab}`).digest('hex').slice(0, 32)
}

/** Two commands at once make one student: a link, unlike a rename, never replaces what is there. */
async function made(root: string, file: string): Promise<Student> {
  await mkdir(stateFolder(root), { recursive: true })
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const fresh: Student = { version: 1, token: randomBytes(16).toString('hex') }
  await writeFile(temporary, `${JSON.stringify(fresh, null, 2)}\n`)
  try {
    await link(temporary, file)
    return fresh
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return await student(root)
  } finally {
    await rm(temporary, { force: true })
  }
}
