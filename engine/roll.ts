/**
 * Writes engine/manifest.json from `wanted.ts`: fetches everything through pip and Maven, and pins every file's
 * SHA-256 and size. Run it after a change of versions: `node engine/roll.ts [NAME…]`, then read the difference; with
 * names, only those are fetched and the others stay as they are.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { unpack } from './src/archives/unpack.ts'
import { sha256Of } from './src/checksum.ts'
import { DEPENDENCY_PLUGIN, pomOf, runMaven } from './src/clients/maven.ts'
import { formOptions, pipDownload, pipEnvironment } from './src/clients/pip.ts'
import { findJava } from './src/java.ts'
import {
  type Artifact,
  loadManifest,
  type MavenArtifact,
  mavenCoordinates,
  type PypiArtifact,
  parseManifest,
} from './src/manifest.ts'
import { type WantedDistribution, type WantedPackage, wanted } from './wanted.ts'

const work = await mkdtemp(join(tmpdir(), 'flink-lab-roll-'))
const java = await findJava()
const pin = async (file: string) => ({ sha256: await sha256Of(file), size: (await stat(file)).size })

/** Maven's `g:a:jar[:classifier]:version:scope` as our coordinates. */
function coordinatesOf(line: string): string {
  const parts = line.split(':')
  const [group, name, , classifierOrVersion, version] = parts
  return parts.length === 6
    ? `maven:${group}:${name}:${version}:${classifierOrVersion}`
    : `maven:${group}:${name}:${classifierOrVersion}`
}

async function rollMaven(distribution: WantedDistribution): Promise<MavenArtifact[]> {
  const { jars = {}, resolve = [], resolveInto = 'lib' } = distribution
  const repository = join(work, 'repository')
  const placed: { from: string; path?: string }[] = Object.entries(jars).map(([path, coordinates]) => ({
    from: `maven:${coordinates}`,
    path,
  }))
  const dependency = (from: string) => mavenCoordinates({ from, path: '', sha256: '', size: 0 })
  const fetch = async (kind: string, roots: string[], transitive: boolean) => {
    const list = join(work, `${distribution.name}-${kind}.txt`)
    await runMaven({
      folder: join(work, `${distribution.name}-${kind}`),
      repository,
      javaHome: java.home,
      goals: [`${DEPENDENCY_PLUGIN}:resolve`, `-DoutputFile=${list}`, '-DincludeScope=runtime'],
      pom: pomOf(roots.map(dependency), { transitive }),
      packages: distribution.name,
    })
    const lines = (await readFile(list, 'utf8')).split('\n').map((line) => line.trim().split(' ')[0] ?? '')
    return lines.filter((line) => line.split(':').length >= 5).map(coordinatesOf)
  }
  if (placed.length > 0)
    await fetch(
      'jars',
      placed.map(({ from }) => from),
      false,
    )
  if (resolve.length > 0) {
    const all = await fetch(
      'resolve',
      resolve.map((coordinates) => `maven:${coordinates}`),
      true,
    )
    placed.push(...all.sort().map((from) => ({ from })))
  }
  return Promise.all(
    placed.map(async ({ from, path }) => {
      const { file, repositoryPath } = dependency(from)
      return {
        from,
        ...(await pin(join(repository, repositoryPath))),
        path: path ?? `${resolveInto}/${file}`,
      }
    }),
  )
}

async function rollPackage(source: WantedPackage): Promise<PypiArtifact> {
  const folder = await mkdtemp(join(work, `${source.package}-`))
  const requirement = `${source.package}==${source.version}`
  await execa(
    'python3',
    [
      ...pipDownload.slice(1),
      ...formOptions(source.form, source.package),
      ...['--dest', folder, requirement],
    ],
    { env: pipEnvironment(work) },
  )
  const [file = ''] = await readdir(folder)
  const out = join(folder, 'unpacked')
  const members = await unpack(join(folder, file), out, (member) => source.place(member) !== undefined)
  const placed = await Promise.all(
    members.sort().map(async (member) => {
      const path = source.place(member) ?? ''
      const content = await readFile(join(out, member))
      const executable = content.subarray(0, 2).toString() === '#!' ? { executable: true as const } : {}
      return { member, path, ...(await pin(join(out, member))), ...executable }
    }),
  )
  const [first, ...rest] = placed
  if (!first) throw new Error(`nothing of ${file} is placed anywhere`)
  return { from: `pypi:${requirement}`, file, ...(await pin(join(folder, file))), members: [first, ...rest] }
}

const names = process.argv.slice(2)
const kept = names.length > 0 ? (await loadManifest()).distributions : []
const distributions = []
for (const distribution of wanted) {
  const known = names.includes(distribution.name)
    ? undefined
    : kept.find((pinned) => pinned.name === distribution.name)
  if (known) {
    distributions.push(known)
    continue
  }
  const { name, version, when, folders, packages = [] } = distribution
  const artifacts: Artifact[] = []
  for (const source of packages) artifacts.push(await rollPackage(source))
  artifacts.push(...(await rollMaven(distribution)))
  distributions.push({ name, version, when, ...(folders ? { folders } : {}), artifacts })
  console.log(`${name} ${version}: ${artifacts.length} artifacts`)
}
const manifest = parseManifest({ format: 1, distributions })
await writeFile(new URL('./manifest.json', import.meta.url), `${JSON.stringify(manifest, null, 2)}\n`)
await rm(work, { recursive: true })
