import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes a shell script that stands for a program. */
export async function script(file: string, body: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${body}\n`)
  await chmod(file, 0o755)
  return file
}

/** What `java -XshowSettings:properties -version` says, as far as it is read. */
export const java = (home: string, version: string) =>
  `printf '    java.home = ${home}\\n    java.specification.version = ${version}\\n    java.vm.version = ${version}.0.1+9\\n' >&2`

/** A folder for PATH on a machine that lacks nothing, but what is left out. */
export async function machine(
  folder: string,
  { without = [], javaVersion = '17', javac = true, pip = true, dockerClient }: MachineOptions = {},
): Promise<string> {
  const path = join(folder, 'path')
  const jdk = join(folder, 'jdk')
  await mkdir(path, { recursive: true })
  await script(join(jdk, 'bin/java'), java(jdk, javaVersion))
  if (javac) await script(join(jdk, 'bin/javac'), 'exit 0')
  await script(join(path, 'mvn'), 'exit 0')
  await script(join(path, 'python3'), pip ? 'exit 0' : 'exit 1')
  await script(join(path, 'chromium'), 'exit 0')
  await script(join(path, 'dockerd'), 'exit 0')
  if (dockerClient) await script(join(path, 'docker'), dockerClient === 'answered' ? 'exit 0' : 'exit 1')
  await symlink(join(jdk, 'bin/java'), join(path, 'java'))
  for (const program of without) await rm(join(path, program))
  // The scripts above need a shell, and nothing else.
  await symlink('/bin/sh', join(path, 'sh'))
  await symlink('/usr/bin/printf', join(path, 'printf')).catch(() => undefined)
  return path
}

export interface MachineOptions {
  without?: ('java' | 'mvn' | 'python3' | 'chromium' | 'dockerd')[]
  javaVersion?: string
  javac?: boolean
  pip?: boolean
  /** Docker's client is there, and an engine answers it or none does. */
  dockerClient?: 'answered' | 'alone'
}
