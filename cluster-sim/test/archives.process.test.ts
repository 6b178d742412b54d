import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { haveArchives, trainArchives } from '../src/archives.ts'
import { roleNamed } from '../src/roles/registered.ts'
import { training } from '../src/topologies/training.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'

let home: Awaited<ReturnType<typeof testHome>>
beforeAll(async () => {
  home = await testHome()
})
afterAll(() => home[Symbol.asyncDispose]())

test('daemons and students’ commands start from the archives', { timeout: 600_000 }, async () => {
  const engine = await openEngine()
  await trainArchives(engine)
  expect(await haveArchives(engine.archives)).toBe(true)
  const sizes = await Promise.all(
    ['flink', 'hadoop'].map((name) => stat(join(engine.archives, `${name}.jsa`))),
  )
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(220e6)

  await using cluster = await up(training, { driver: 'process' })
  for (const { role, pid } of (await cluster.status()).roles) {
    const archive = `${roleNamed(role).family}.jsa`
    expect(await readFile(`/proc/${pid}/maps`, 'utf8'), role).toContain(archive)
  }
  // The host's own jars are hard links, so the JVM takes them for the archive's.
  const host = cluster.host('bigdata111')
  const classes = join(host.flinkHome, 'log/classes.txt')
  const { exitCode } = await host.exec(`JVM_ARGS="$JVM_ARGS -Xlog:class+load:file=${classes}" bin/flink list`)
  expect(exitCode).toBe(0)
  const loaded = (await host.readFile(classes)).split('\n')
  const shared = loaded.filter((line) => line.includes('shared objects file')).length
  expect(shared / loaded.length).toBeGreaterThan(0.9)
})
