import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { reap } from '../src/registry.ts'

/**
 * A lab home of a test's own, with the installed engine: what a test leaves or reaps is its own.
 * Lies inside the real home, so that hard links to the engine work.
 */
export async function testHome(): Promise<AsyncDisposable & { folder: string }> {
  const real = labHome()
  await mkdir(join(real, 'engine'), { recursive: true })
  const folder = await mkdtemp(join(real, 'test-'))
  await symlink(join(real, 'engine'), join(folder, 'engine'))
  const before = process.env.FLINK_LAB_HOME
  process.env.FLINK_LAB_HOME = folder
  return {
    folder,
    async [Symbol.asyncDispose]() {
      await reap({ all: true })
      if (before === undefined) delete process.env.FLINK_LAB_HOME
      else process.env.FLINK_LAB_HOME = before
      await rm(folder, { recursive: true, force: true })
    },
  }
}
