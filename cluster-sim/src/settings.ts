import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { z } from 'zod'
import { driverChoices } from './driver-choice.ts'
import { errors } from './errors.ts'
import { writeAtomically } from './state-file.ts'

/** What a user can set once for all commands. */
const schema = z.strictObject({
  /** How hosts are made where a command does not say it. */
  driver: z.enum(driverChoices).optional(),
})
export type Settings = z.infer<typeof schema>

/** Every setting with the values it can have. */
export const settingValues: Readonly<Record<keyof Settings, readonly string[]>> = {
  driver: schema.shape.driver.unwrap().options,
}

const file = () => join(labHome(), 'config.json')

/** The user's settings. @throws LabError `settings-broken` */
export async function settings(): Promise<Settings> {
  let text: string
  try {
    text = await readFile(file(), 'utf8')
  } catch {
    return {}
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw errors['settings-broken']({ file: file(), reason }, { cause })
  }
}

/** Changes one setting. @throws LabError `setting-unknown`, `setting-invalid` */
export async function changeSetting(name: string, value: string): Promise<Settings> {
  const known = Object.keys(settingValues)
  if (!known.includes(name)) throw errors['setting-unknown']({ name, known })
  const values = settingValues[name as keyof Settings]
  if (!values.includes(value)) throw errors['setting-invalid']({ name, value, values: [...values] })
  const changed = schema.parse({ ...(await settings()), [name]: value })
  await mkdir(labHome(), { recursive: true })
  await writeAtomically(file(), `${JSON.stringify(changed, undefined, 2)}\n`)
  return changed
}
