import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PypiArtifact } from '../manifest.ts'
import { runClient } from './client.ts'

/**
 * Options that fetch exactly one form of a package on any Python. A wheel is asked for by the tags it was built
 * with, because only scripts and configuration are taken from it; a source archive brings its own build tools
 * (`--use-pep517`), because pip reads its metadata before it hands the file over.
 */
export function formOptions(file: string, packageName: string): string[] {
  if (file.endsWith('.tar.gz')) return ['--no-binary', packageName, '--use-pep517']
  const [, , python = '', abi = '', platforms = ''] = file.replace(/\.whl$/, '').split('-')
  const onlyWheels = '--only-binary=:all:'
  if (abi === 'none') return [onlyWheels]
  const version = python.replace(/^cp(\d)(\d+)$/, '$1.$2')
  return [
    onlyWheels,
    ...['--python-version', version, '--implementation', 'cp', '--abi', abi],
    ...platforms.split('.').flatMap((platform) => ['--platform', platform]),
  ]
}

/** Environment of every pip call: its temporary files stay in our folder; a user's virtualenv rule is no matter here. */
export const pipEnvironment = (temporary: string) => ({
  TMPDIR: temporary,
  PIP_NO_INPUT: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_REQUIRE_VIRTUALENV: '0',
})

export const pipDownload = ['python3', '-m', 'pip', 'download', '--no-deps', '--no-cache-dir'] as const

/**
 * Has pip download one pinned file into a folder. pip itself refuses a file with another hash, before any
 * code of it runs. A finished file is kept as it is, so that a repeated call costs nothing.
 * @returns path of the file
 * @throws LabError `checksum-mismatch`, `registry-unreachable`, `client-missing`, `disk-full`
 */
export async function downloadWithPip(
  artifact: PypiArtifact,
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  const requirement = artifact.from.replace(/^pypi:/, '')
  const [name = ''] = requirement.split('==')
  const temporary = join(folder, 'tmp')
  const requirements = join(folder, `${name}.txt`)
  await mkdir(temporary, { recursive: true })
  await writeFile(requirements, `${requirement} --hash=sha256:${artifact.sha256}\n`)
  await runClient({
    client: 'pip',
    command: [
      ...pipDownload,
      '--require-hashes',
      '--progress-bar=off',
      '--retries=2',
      ...formOptions(artifact.file, name),
      ...['--dest', folder, '--requirement', requirements],
    ],
    cwd: folder,
    env: pipEnvironment(temporary),
    packages: `${requirement} (${artifact.file})`,
    signal,
  })
  return join(folder, artifact.file)
}
