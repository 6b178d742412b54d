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
  // Made anew, beside those that all other tests use.
  const engine = { ...(await openEngine()), archives: join(home.folder, 'archives') }
  await trainArchives(engine)
  expect(await haveArchives(engine.archives)).toBe(true)
  const sizes = await Promise.all(
    ['flink', 'hadoop'].map((name) => stat(join(engine.archives, `${name}.jsa`))),
  )
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(240e6)

  const told = join(home.folder, 'jobmanager-classes.txt')
  const flink = { ...training.flink, 'env.java.opts.jobmanager': `-Xlog:class+load:file=${told}:none` }
  await using cluster = await up({ ...training, flink }, { driver: 'process', engine })
  for (const { role, pid } of (await cluster.status()).roles) {
    const archive = `${roleNamed(role).family}.jsa`
    expect(await readFile(`/proc/${pid}/maps`, 'utf8'), role).toContain(archive)
  }
  const sharedOf = (lines: string[]) =>
    lines.filter((line) => line.includes('shared objects file')).length / lines.length
  // Pekko is behind a loader of Flink's own, which the JVM's own class lists leave out.
  const pekko = (await readFile(told, 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('org.apache.pekko.') && !line.includes('Lambda'))
  expect(pekko.length).toBeGreaterThan(500)
  expect(sharedOf(pekko)).toBeGreaterThan(0.8)
  // The host's own jars are hard links, so the JVM takes them for the archive's.
  const host = cluster.host('bigdata111')
  const classes = join(host.flinkHome, 'log/classes.txt')
  const { exitCode } = await host.exec(`JVM_ARGS="$JVM_ARGS -Xlog:class+load:file=${classes}" bin/flink list`)
  expect(exitCode).toBe(0)
  expect(sharedOf((await host.readFile(classes)).split('\n'))).toBeGreaterThan(0.9)
})
