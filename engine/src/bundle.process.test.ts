import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { installedSmall } from '../test/installed-small.ts'
import { smallDistributions } from '../test/small-manifest.ts'
import { temporaryFolder } from '../test/temporary.ts'
import { packBundle, unpackBundle } from './bundle.ts'
import { unpackDependencies } from './dependencies.mjs'
import { pruneFolder } from './prune.ts'
import { verifyDistribution } from './verify.ts'

const PROGRAM = fileURLToPath(new URL('../test/run-small.ts', import.meta.url))
const distributions = smallDistributions()
const [jars] = distributions
if (!jars) throw new Error('the small manifest begins with jars')

/** An engine folder with the small distributions, as installed by the real clients. */
let installed: string
beforeAll(async () => {
  installed = await installedSmall()
  return () => rm(installed, { recursive: true, force: true })
})

async function copyOfInstalled(): Promise<string> {
  const root = await temporaryFolder()
  await cp(installed, root, { recursive: true })
  return root
}

/** A clone whose only dependency is Node itself, linked as npm links commands. */
async function smallClone(): Promise<string> {
  const clone = await temporaryFolder()
  await mkdir(join(clone, 'node_modules/.bin'), { recursive: true })
  await mkdir(join(clone, 'node_modules/node/bin'), { recursive: true })
  await writeFile(join(clone, 'node_modules/node/bin/node'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  await symlink('../node/bin/node', join(clone, 'node_modules/.bin/node'))
  return clone
}

async function exported(root: string): Promise<string> {
  const file = join(await temporaryFolder(), 'bundle.tar')
  const clone = await smallClone()
  await packBundle(file, { root, distributions }, { made: [], clone })
  return file
}

test('what was exported is imported without any network', async ({ skip }) => {
  const unshare = ['--net', '--map-root-user', '--']
  try {
    execFileSync('unshare', [...unshare, 'true'], { stdio: 'ignore' })
  } catch {
    skip('this machine does not let a process have a network namespace of its own')
  }
  const file = await exported(installed)
  const root = await temporaryFolder()
  const output = execFileSync('unshare', [...unshare, process.execPath, PROGRAM, 'import', root, file])
  expect(output.toString()).toContain('"installed"')
  expect((await readdir(root)).sort()).toEqual(['jars-1', 'packages-1'])
  for (const pinned of distributions) {
    expect(await verifyDistribution(pinned, root)).toMatchObject({ ok: true })
  }
})

test('a bundle brings node_modules, links included, to a clone that has none', async () => {
  const clone = await temporaryFolder()
  expect(await unpackDependencies(clone, await exported(installed))).toMatchObject({ ok: true })
  expect(await readdir(clone)).toEqual(['node_modules'])
  expect(await readFile(join(clone, 'node_modules/.bin/node'), 'utf8')).toContain('exit 0')
})

test('a bundle whose file was changed is refused, named, and leaves nothing', async () => {
  const forged = await copyOfInstalled()
  await writeFile(join(forged, 'jars-1/lib/slf4j-api-1.7.36.jar'), 'forged')
  const root = await temporaryFolder()
  const unpacking = unpackBundle(await exported(forged), { root, distributions: [jars] })
  await expect(unpacking).rejects.toMatchObject({
    code: 'checksum-mismatch',
    text: { en: expect.stringContaining('jars/lib/slf4j-api-1.7.36.jar') },
  })
  expect(await readdir(root)).toEqual([])
})

test('a bundle of other versions is refused', async () => {
  const root = await temporaryFolder()
  const newer = { ...jars, version: '2' }
  const unpacking = unpackBundle(await exported(installed), { root, distributions: [newer] })
  await expect(unpacking).rejects.toMatchObject({ code: 'bundle-other-version' })
})

test('verify names what was changed, what is missing and what was added', async () => {
  const root = await copyOfInstalled()
  const packages = distributions.find(({ name }) => name === 'packages')
  if (!packages) throw new Error('the small manifest has packages')
  await writeFile(join(root, 'packages-1/bin/six'), 'changed')
  await rm(join(root, 'packages-1/source/six.py'))
  await writeFile(join(root, 'packages-1/bin/added'), '')
  expect(await verifyDistribution(packages, root)).toMatchObject({
    installed: true,
    ok: false,
    changed: ['bin/six'],
    missing: ['source/six.py'],
    extra: ['bin/added'],
  })
})

test('prune removes other versions, other archives and leftovers, and keeps what is in use', async () => {
  const root = await copyOfInstalled()
  for (const folder of ['jars-0', 'archives-old', 'archives-used', '.partial-jars-1', 'downloads']) {
    await mkdir(join(root, folder))
  }
  const made = ['tool-aaaaaaaaaaaa.jar', 'tool-aaaaaaaaaaaa.jsa', 'tool-bbbbbbbbbbbb.jar', 'flink.jsa']
  for (const [age, name] of made.entries()) {
    await writeFile(join(root, 'archives-used', name), '')
    await utimes(join(root, 'archives-used', name), age, age)
  }
  const manifest = { format: 1 as const, distributions }
  const prune = (dryRun: boolean) => pruneFolder(root, manifest, [join(root, 'archives-used')], dryRun)
  const planned = await prune(true)
  expect(planned.map(({ path, reason }) => [path.slice(root.length + 1), reason])).toEqual([
    ['.partial-jars-1', 'leftover'],
    ['archives-old', 'other-archives'],
    ['archives-used/tool-aaaaaaaaaaaa.jar', 'other-archives'],
    ['archives-used/tool-aaaaaaaaaaaa.jsa', 'other-archives'],
    ['downloads', 'leftover'],
    ['jars-0', 'not-in-manifest'],
  ])
  expect(await prune(false)).toEqual(planned)
  expect((await readdir(root)).sort()).toEqual(['archives-used', 'jars-1', 'packages-1'])
  expect((await readdir(join(root, 'archives-used'))).sort()).toEqual(['flink.jsa', 'tool-bbbbbbbbbbbb.jar'])
})
