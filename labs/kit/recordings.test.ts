import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { commonDriver, recordingFile, recordingOf } from './recordings.ts'
import { structureProblems } from './structure.ts'
import tiny from './test/fixtures/tiny/lab.ts'
import { temporaryFolder } from './test/temporary.ts'

test("a step's recording is its driver's own, else the common one", async () => {
  await using folder = await temporaryFolder()
  const lab = { ...tiny, folder: folder.path }
  const recorded = async (driver: string, step: string) => {
    const file = recordingFile(lab, driver, step)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${step} on ${driver}\n`)
  }
  await recorded(commonDriver, 'greet')
  await recorded(commonDriver, 'show')
  await recorded('docker', 'show')
  expect(await recordingOf(lab, 'docker', 'greet')).toBe('greet on process\n')
  expect(await recordingOf(lab, 'docker', 'show')).toBe('show on docker\n')
  expect(await recordingOf(lab, commonDriver, 'show')).toBe('show on process\n')
  expect(await recordingOf(lab, 'docker', 'talk')).toBeUndefined()
})

test('a driver with recordings of its own need not have all of them', async () => {
  await using copy = await temporaryFolder()
  await cp(tiny.folder, copy.path, { recursive: true })
  const lab = { ...tiny, folder: copy.path }
  await mkdir(dirname(recordingFile(lab, 'docker', 'show')))
  await writeFile(recordingFile(lab, 'docker', 'show'), 'other\n')
  expect(await structureProblems(lab)).toEqual([])
  await rm(recordingFile(lab, commonDriver, 'show'))
  expect(await structureProblems(lab)).toEqual([
    'tiny: recorded/process/show.txt is missing: npm run labs:record -- tiny',
  ])
})
