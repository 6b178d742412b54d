import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { smallDistributions } from '../test/small-manifest.ts'
import { filesOf, loadManifest, mavenCoordinates, parseManifest, sizeOf } from './manifest.ts'
import { digestOf } from './markers.mjs'

const manifest = await loadManifest()

test('the pinned engine is Flink 1.20.3, Hadoop 3.4.2 with its 172 jars, and Scala 2.12.20', () => {
  expect(manifest.distributions.map(({ name, version, when }) => [name, version, when])).toEqual([
    ['flink', '1.20.3', 'always'],
    ['hadoop', '3.4.2', 'always'],
    ['scala', '2.12.20', 'always'],
    ['kafka', '3.9.1', 'on-demand'],
    ['storm', '2.8.3', 'on-demand'],
    ['spark', '3.5.7', 'on-demand'],
  ])
  const [flink, hadoop] = manifest.distributions.map((pinned) => filesOf(pinned).map(({ path }) => path))
  expect(hadoop).toHaveLength(172)
  expect(flink).toEqual(
    expect.arrayContaining([
      'bin/start-cluster.sh',
      'conf/config.yaml',
      'lib/flink-dist-1.20.3.jar',
      'opt/flink-sql-gateway-1.20.3.jar',
      'examples/batch/WordCount.jar',
      'examples/streaming/SocketWindowWordCount.jar',
      'examples/streaming/TopSpeedWindowing.jar',
    ]),
  )
})

test('every distribution names a path once', () => {
  for (const pinned of manifest.distributions) {
    const paths = filesOf(pinned).map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  }
})

test('what every lab needs leaves room for 370 MB of archives within 700 MB', () => {
  const always = manifest.distributions.filter(({ when }) => when === 'always')
  expect(always.reduce((sum, pinned) => sum + sizeOf(pinned), 0)).toBeLessThan(330e6)
})

test('scripts are executable, configuration is not', () => {
  const files = manifest.distributions.flatMap(filesOf)
  expect(files.find(({ path }) => path === 'bin/flink')?.executable).toBe(true)
  expect(files.find(({ path }) => path === 'conf/config.yaml')?.executable).toBe(false)
})

test('the digest of the file as it stands, which the bootstrap takes, is that of the parsed manifest', async () => {
  const raw = JSON.parse(await readFile(new URL('../manifest.json', import.meta.url), 'utf8'))
  expect(raw.distributions.map(digestOf)).toEqual(manifest.distributions.map(digestOf))
})

test.each(['/etc/passwd', '../outside', 'lib/../../outside', 'lib//x.jar'])(
  'a path %s is refused',
  (path) => {
    const [first] = smallDistributions()
    const [artifact] = first?.artifacts ?? []
    expect(() =>
      parseManifest({ format: 1, distributions: [{ ...first, artifacts: [{ ...artifact, path }] }] }),
    ).toThrow()
  },
)

test('a classifier is part of the file name', () => {
  const pin = { sha256: '', size: 1, path: '' }
  expect(mavenCoordinates({ from: 'maven:org.x:y:1:Main', ...pin })).toMatchObject({
    repositoryPath: 'org/x/y/1/y-1-Main.jar',
  })
})
