import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { engineRoot } from '@flink-lab/engine/cache'
import type { Text } from '@flink-lab/engine/text'
import { execa } from 'execa'
import { type Docker, statusOf } from './client.ts'
import { dockerErrors } from './errors.ts'

const registryImage = 'debian:bookworm-slim'
const ownImage = 'flink-lab/base:bookworm'

/** Tells what is being done, for the person who waits. */
export type Tell = (doing: Text) => void

async function have(docker: Docker, image: string): Promise<boolean> {
  try {
    await docker.getImage(image).inspect()
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Reads the engine's progress to its end. Throws what it reports as an error. */
export function follow(
  docker: Docker,
  stream: NodeJS.ReadableStream,
  onOutput?: (text: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: string | undefined
    docker.modem.followProgress(
      stream,
      (error) => (error || failure ? reject(error ?? new Error(failure)) : resolve()),
      (line: { stream?: string; error?: string }) => {
        failure ??= line.error
        onOutput?.(line.stream ?? line.error ?? '')
      },
    )
  })
}

/** Debian's mirror that this machine uses itself, which is most likely near and reachable. */
async function debianMirror(): Promise<string | undefined> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  if (!/^ID=debian$/m.test(release)) return undefined
  const folder = '/etc/apt/sources.list.d'
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sources'))
  const texts = ['/etc/apt/sources.list', ...files.map((name) => join(folder, name))].map((file) =>
    readFile(file, 'utf8').catch(() => ''),
  )
  const all = (await Promise.all(texts)).join('\n')
  return all.match(/^(?:URIs:|deb(?: \[[^\]]*\])?)\s+(\S+)/m)?.[1]
}

/** Debian's own way of making the same system from its packages, where no registry answers. Needs root. */
async function debootstrap(docker: Docker, signal?: AbortSignal): Promise<void> {
  const root = await mkdtemp(join(engineRoot(), '.base-'))
  try {
    const mirror = await debianMirror()
    const args = ['--variant=minbase', '--include=ca-certificates', 'bookworm', root]
    await execa('debootstrap', mirror ? [...args, mirror] : args, { all: true, cancelSignal: signal })
    const tar = execa('tar', ['-C', root, '-c', '.'], { buffer: false, cancelSignal: signal })
    const [repo, tag] = ownImage.split(':')
    await follow(docker, await docker.importImage(tar.stdout, { repo, tag }))
    await tar
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const canBootstrap = () =>
  access('/usr/sbin/debootstrap').then(
    () => process.getuid?.() === 0,
    () => false,
  )

/**
 * The image that the hosts' image begins with: the registry's, else one made of Debian's packages.
 * @throws LabError `docker-base-missing`
 */
export async function baseImage(docker: Docker, tell: Tell, signal?: AbortSignal): Promise<string> {
  for (const image of [registryImage, ownImage]) if (await have(docker, image)) return image
  tell({ zh: `下载 ${registryImage}`, en: `pulling ${registryImage}` })
  try {
    await follow(docker, await docker.pull(registryImage, { abortSignal: signal }))
    return registryImage
  } catch (cause) {
    signal?.throwIfAborted()
    const reason = cause instanceof Error ? cause.message.slice(0, 300) : String(cause)
    if (!(await canBootstrap())) throw dockerErrors['docker-base-missing']({ image: registryImage, reason })
  }
  tell({
    zh: '镜像仓库没有应答，改用 debootstrap 制作基础镜像',
    en: 'no registry answers: making the base image with debootstrap',
  })
  try {
    await debootstrap(docker, signal)
    return ownImage
  } catch (cause) {
    signal?.throwIfAborted()
    const reason = String(cause instanceof Error ? cause.message.split('\n')[0] : cause)
    const details = (cause as { all?: string }).all?.slice(-2000)
    throw dockerErrors['docker-base-missing']({ image: registryImage, reason }, { cause, details })
  }
}
