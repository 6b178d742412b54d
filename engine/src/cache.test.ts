import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { engineRoot } from './cache.ts'

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'flink-lab-cache-')))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

test('a home that links to the engine uses the engine’s own paths', async () => {
  const disk = join(folder, 'disk')
  const home = join(folder, 'home')
  vi.stubEnv('FLINK_LAB_HOME', home)
  expect(engineRoot()).toBe(join(home, 'engine'))
  await Promise.all([mkdir(disk), mkdir(home)])
  await symlink(disk, join(home, 'engine'))
  expect(engineRoot()).toBe(disk)
})
