import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LabError } from '@flink-lab/engine/errors'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Lab } from './lab.ts'
import { temporaryFolder } from './test/temporary.ts'
import { packLab, resetLab, startLab } from './workspace.ts'

const taskSeed = 'seed-a'

async function tinyLab(folder: string): Promise<Lab> {
  await mkdir(join(folder, 'starter', 'src'), { recursive: true })
  await writeFile(join(folder, 'starter', 'src', 'Main.java'), 'int top = {{top}};\n')
  await writeFile(join(folder, 'starter', 'TASK.zh.md'), '{{letterCase}}\n')
  return {
    id: 'tiny',
    kind: 'operation',
    title: { zh: '小', en: 'Tiny' },
    idea: { zh: '小', en: 'Tiny' },
    notes: '一.1',
    topology: 'pseudo',
    minutes: 1,
    prerequisites: [],
    folder,
    checks: [],
    hints: [],
    task: (seed) => ({ top: seed === 'seed-a' ? 3 : 4, letterCase: { zh: '小写', en: 'lower case' } }),
  }
}

const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error as LabError,
  )

describe('a workspace', () => {
  test.each(['java', 'scala'] as const)('of a program in %s is a Maven project', async (language) => {
    await using root = await temporaryFolder()
    const tiny = await tinyLab(join(root.path, 'tiny'))
    const lab = { ...tiny, kind: 'program', language, mainClass: 'Main' } as Lab
    const folder = await startLab(lab, root.path, { taskSeed })
    expect(await readdir(folder)).toContain('pom.xml')
  })

  test("holds the starter with the student's own task", async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const workspace = await startLab(await tinyLab(folder.path), root.path, { taskSeed })
    expect(workspace).toBe(join(root.path, 'work', 'tiny'))
    expect(await readFile(join(workspace, 'src', 'Main.java'), 'utf8')).toBe('int top = 3;\n')
    expect(await readFile(join(workspace, 'TASK.zh.md'), 'utf8')).toBe('小写\n')
  })

  test('is never overwritten by a second start', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const lab = await tinyLab(folder.path)
    const workspace = await startLab(lab, root.path, { taskSeed })
    await writeFile(join(workspace, 'src', 'Main.java'), 'mine')
    const error = await thrown(startLab(lab, root.path, { taskSeed }))
    expect(error).toBeInstanceOf(LabError)
    expect([error?.code, error?.text.en, error?.hint.en]).toEqual([
      'workspace-exists',
      'work/tiny is already there; it was left alone.',
      'Go on working in it, or begin anew (with a backup): npx flink-lab reset tiny',
    ])
    expect(await readFile(join(workspace, 'src', 'Main.java'), 'utf8')).toBe('mine')
  })

  test('is kept as a backup when it is reset', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const lab = await tinyLab(folder.path)
    const workspace = await startLab(lab, root.path, { taskSeed })
    await writeFile(join(workspace, 'src', 'Main.java'), 'mine')
    const { backup } = await resetLab(lab, root.path, { taskSeed })
    expect(await readFile(join(backup ?? '', 'src', 'Main.java'), 'utf8')).toBe('mine')
    expect(await readFile(join(workspace, 'src', 'Main.java'), 'utf8')).toBe('int top = 3;\n')
    expect((await readdir(join(root.path, 'work'))).filter((name) => name.startsWith('tiny'))).toHaveLength(2)
  })

  test('that is reset is the same folder still, for those who are in it, with what their editor keeps there', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const lab = await tinyLab(folder.path)
    const workspace = await startLab(lab, root.path, { taskSeed })
    const { ino } = await stat(workspace)
    for (const kept of ['.idea', 'target']) {
      await mkdir(join(workspace, kept))
      await writeFile(join(workspace, kept, 'file'), 'not mine')
    }
    await writeFile(join(workspace, 'Extra.java'), 'mine')
    const { backup = '' } = await resetLab(lab, root.path, { taskSeed })
    expect((await stat(workspace)).ino).toBe(ino)
    expect((await readdir(workspace)).sort()).toEqual(['.idea', 'TASK.zh.md', 'src', 'target'])
    expect((await readdir(backup)).sort()).toEqual(['Extra.java', 'TASK.zh.md', 'src'])
  })

  test('is packed with a manifest that does not give the seed away', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const lab = await tinyLab(folder.path)
    await startLab(lab, root.path, { taskSeed })
    const zip = unzipSync(await packLab(lab, root.path, { taskSeed, versions: { flink: '1.20.3' } }))
    expect(Object.keys(zip).sort()).toEqual(['files/TASK.zh.md', 'files/src/Main.java', 'manifest.json'])
    const manifest = strFromU8(zip['manifest.json'] ?? new Uint8Array())
    expect(JSON.parse(manifest)).toMatchObject({
      lab: 'tiny',
      kind: 'operation',
      versions: { flink: '1.20.3' },
    })
    expect(manifest).not.toContain(taskSeed)
  })

  test('with a jar in it is too large to hand in, and the jar is named', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const lab = await tinyLab(folder.path)
    const workspace = await startLab(lab, root.path, { taskSeed })
    await writeFile(join(workspace, 'huge.jar'), new Uint8Array(3 * 1024 * 1024))
    const error = await thrown(packLab(lab, root.path, { taskSeed, versions: {} }))
    expect(error?.code).toBe('workspace-too-large')
    expect(error?.hint.en).toContain('huge.jar')
  })

  test('that is missing names the command that makes it', async () => {
    await using root = await temporaryFolder()
    await using folder = await temporaryFolder()
    const error = await thrown(packLab(await tinyLab(folder.path), root.path, { taskSeed, versions: {} }))
    expect(error?.hint.zh).toBe('先运行：npx flink-lab start tiny')
  })
})
