import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type MachineOptions, machine, java as says, script } from '../test/programs.ts'
import { temporaryFolder } from '../test/temporary.ts'
import { findJava } from './java.ts'
import { findProblems } from './prerequisites.mjs'

const GIB = 2 ** 30
const good = { platform: 'linux', totalMemory: 16 * GIB, availableMemory: 8 * GIB, freeDisk: 50 * GIB }

async function problemsOn(options: MachineOptions = {}, of: Partial<typeof good> = {}, install = true) {
  const folder = await temporaryFolder()
  const env = { PATH: await machine(folder, options), FLINK_LAB_HOME: join(folder, 'home') }
  return findProblems({ env, machine: { ...good, ...of }, install, test: true })
}

test('a machine that lacks nothing has no problem', async () => {
  expect(await problemsOn()).toEqual([])
})

test.each<[string, string, MachineOptions]>([
  ['java-missing', 'openjdk-', { without: ['java'] }],
  ['java-no-compiler', 'openjdk-', { javac: false }],
  ['java-too-old', 'openjdk-', { javaVersion: '1.8' }],
  ['java-too-old', 'openjdk-', { javaVersion: '11' }],
  ['java-too-new', 'openjdk-', { javaVersion: '25' }],
  ['maven-missing', 'install -y maven', { without: ['mvn'] }],
  ['python-missing', 'install -y python3 python3-pip', { without: ['python3'] }],
  ['pip-missing', 'install -y python3-pip', { pip: false }],
])('%s is told with the command that mends it', async (code, command, options) => {
  expect(await problemsOn(options)).toEqual([
    expect.objectContaining({ code, severity: 'error', command: expect.stringContaining(command) }),
  ])
})

test('an engine that answers does as well as one that is installed here', async () => {
  expect(await problemsOn({ without: ['dockerd'], dockerClient: 'answered' })).toEqual([])
})

test.each([undefined, 'alone'] as const)(
  'what only tests need is a warning (docker client: %s)',
  async (dockerClient) => {
    expect(await problemsOn({ without: ['dockerd'], dockerClient })).toEqual([
      expect.objectContaining({
        code: 'docker-missing',
        severity: 'warning',
        command: expect.stringContaining('docker.io debootstrap'),
      }),
    ])
  },
)

test.each<[string, 'error' | 'warning', Partial<typeof good>]>([
  ['disk-too-small', 'error', { freeDisk: GIB }],
  ['memory-too-small', 'error', { totalMemory: 2 * GIB }],
  ['memory-in-use', 'error', { availableMemory: GIB / 2 }],
  ['memory-small', 'warning', { totalMemory: 4 * GIB }],
  ['platform-unsupported', 'error', { platform: 'win32' }],
  ['platform-docker-only', 'warning', { platform: 'darwin' }],
])('%s is a %s', async (code, severity, of) => {
  expect(await problemsOn({}, of)).toEqual([expect.objectContaining({ code, severity })])
})

test('what only downloading needs is not asked for when the engine is there', async () => {
  expect(await problemsOn({ without: ['mvn', 'python3'] }, { freeDisk: GIB }, false)).toEqual([])
})

test('all problems are reported at once', async () => {
  const codes = (await problemsOn({ without: ['mvn'], javac: false, pip: false })).map(({ code }) => code)
  expect(codes).toEqual(['java-no-compiler', 'maven-missing', 'pip-missing'])
})

test('JAVA_HOME is preferred, but not when only the Java on PATH fits', async () => {
  const folder = await temporaryFolder()
  const PATH = await machine(folder, { javaVersion: '17' })
  const home = async (version: string) => {
    const java = join(folder, version)
    await script(join(java, 'bin/java'), says(java, version))
    await script(join(java, 'bin/javac'), 'exit 0')
    return java
  }
  expect((await findJava({ PATH, JAVA_HOME: await home('21') })).major).toBe(21)
  expect((await findJava({ PATH, JAVA_HOME: await home('25') })).major).toBe(17)
})

test('no fitting Java is an error that names the command', async () => {
  const PATH = await machine(await temporaryFolder(), { javac: false })
  await expect(findJava({ PATH })).rejects.toMatchObject({
    code: 'java-no-compiler',
    hint: { en: expect.stringMatching(/^Run .*install/) },
  })
})
