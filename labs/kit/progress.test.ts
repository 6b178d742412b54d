import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabError } from '@flink-lab/engine/errors'
import { describe, expect, test } from 'vitest'
import { progressOf, readProgress, standingOf, updateProgress } from './progress.ts'
import { stateFolder, student, taskSeed } from './student.ts'
import { temporaryFolder } from './test/temporary.ts'

describe('progress', () => {
  test('changes made at once are all kept', async () => {
    await using root = await temporaryFolder()
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        updateProgress(root.path, 'tiny', (lab) => {
          lab.hints[`message-${index}`] = 1
        }),
      ),
    )
    const { hints } = progressOf(await readProgress(root.path), 'tiny')
    expect(Object.keys(hints)).toHaveLength(8)
  })

  test('a broken file is told of and kept, and the next command begins anew', async () => {
    await using root = await temporaryFolder()
    await mkdir(stateFolder(root.path), { recursive: true })
    await writeFile(join(stateFolder(root.path), 'progress.json'), '{"version": 1, "labs": {')
    const error: LabError = await readProgress(root.path).then(
      () => undefined as never,
      (thrown) => thrown,
    )
    expect(error.code).toBe('broken-progress')
    const [backup = ''] = await readdir(stateFolder(root.path))
    expect(await readFile(join(stateFolder(root.path), backup), 'utf8')).toBe('{"version": 1, "labs": {')
    expect(error.hint.en).toContain(backup)
    expect(await readProgress(root.path)).toEqual({ version: 1, labs: {} })
  })

  test('only the last checks are remembered', async () => {
    await using root = await temporaryFolder()
    await updateProgress(root.path, 'tiny', (lab) => {
      for (let score = 0; score < 60; score++) {
        lab.history.push({ at: new Date().toISOString(), verdict: 'fail', score, max: 100, failed: [] })
      }
    })
    const { history } = progressOf(await readProgress(root.path), 'tiny')
    expect(history).toHaveLength(50)
    expect(history.at(-1)?.score).toBe(59)
  })
})

test('a lab that was passed and fails again is broken, until it passes again', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const after = (...verdicts: ('pass' | 'fail' | 'unknown')[]) =>
    standingOf({
      passedAt: verdicts.includes('pass') ? at : undefined,
      history: verdicts.map((verdict) => ({ at, verdict, score: null, max: 1, failed: [] })),
    })
  expect([
    after(),
    after('fail'),
    after('fail', 'pass'),
    after('pass', 'fail'),
    after('pass', 'unknown'),
    after('pass', 'fail', 'pass'),
  ]).toEqual(['new', 'tried', 'passed', 'broken', 'passed', 'passed'])
})

describe('a student', () => {
  test('is made once, also by several commands at once', async () => {
    await using root = await temporaryFolder()
    const made = await Promise.all([student(root.path), student(root.path), student(root.path)])
    const again = await student(root.path)
    expect(new Set([...made, again].map(({ token }) => token)).size).toBe(1)
    expect(await readdir(stateFolder(root.path))).toEqual(['student.json'])
  })

  test('has another task in every lab, and another than anyone else', () => {
    const seeds = [
      taskSeed({ token: 'a' }, 'x'),
      taskSeed({ token: 'a' }, 'y'),
      taskSeed({ token: 'b' }, 'x'),
    ]
    expect(new Set(seeds).size).toBe(3)
    expect(taskSeed({ token: 'a' }, 'x')).toBe(seeds[0])
  })

  test('whose file is broken is not silently given other tasks', async () => {
    await using root = await temporaryFolder()
    await mkdir(stateFolder(root.path), { recursive: true })
    await writeFile(join(stateFolder(root.path), 'student.json'), '{}')
    await expect(student(root.path)).rejects.toMatchObject({ code: 'broken-student-file' })
  })
})
