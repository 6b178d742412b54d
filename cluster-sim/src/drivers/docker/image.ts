import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { engineRoot } from '@flink-lab/engine/cache'
import { withInstallLock } from '@flink-lab/engine/lock'
import type { OnProgress } from '@flink-lab/engine/progress'
import type { Text } from '@flink-lab/engine/text'
import { baseImage, follow } from './base.ts'
import { type Docker, statusOf } from './client.ts'
import { dockerErrors } from './errors.ts'
import { homeLabel } from './labels.ts'

const context = join(import.meta.dirname, '../../../docker')

/** Name of the hosts' image: its tag is the hash of all it is made from. */
export async function imageName(): Promise<string> {
  const entries = await readdir(context, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${relative(context, file)}\0`).update(await readFile(file))
  return `flink-lab/node:${hash.digest('hex').slice(0, 12)}`
}

/** Identity of an image's content, or undefined when there is none. */
export async function imageId(docker: Docker, name: string): Promise<string | undefined> {
  try {
    return (await docker.getImage(name).inspect()).Id
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

async function build(docker: Docker, name: string, base: string, signal?: AbortSignal): Promise<void> {
  let step = ''
  const output: string[] = []
  const stream = await docker.buildImage(
    { context, src: ['Dockerfile', 'files'] },
    {
      t: name,
      buildargs: { BASE: base },
      // The machine's own network: a mirror that it reaches, the build reaches.
      networkmode: 'host',
      rm: true,
      forcerm: true,
      labels: { [homeLabel]: 'image' },
      abortSignal: signal,
    },
  )
  try {
    await follow(docker, stream, (text) => {
      output.push(text)
      step = text.match(/^Step \d+\/\d+ : (.*)/)?.[1] ?? step
    })
  } catch (cause) {
    signal?.throwIfAborted()
    const details = output.join('').slice(-4000)
    throw dockerErrors['docker-image-failed']({ step: step.slice(0, 120) }, { cause, details })
  }
}

/**
 * The hosts' image, built if it is not there yet.
 * @throws LabError `docker-base-missing`, `docker-image-failed`
 */
export async function ensureImage(
  docker: Docker,
  options: { onProgress?: OnProgress; signal?: AbortSignal } = {},
): Promise<{ name: string; id: string }> {
  const { onProgress, signal } = options
  const name = await imageName()
  const found = await imageId(docker, name)
  if (found) return { name, id: found }
  const tell = (doing: Text, state: 'running' | 'done' = 'running') =>
    onProgress?.({ type: 'progress', task: 'image', state, doing })
  return withInstallLock(
    engineRoot(),
    async (lost) => {
      // Somebody else may have built it meanwhile.
      if (!(await imageId(docker, name))) {
        const base = await baseImage(docker, tell, lost)
        tell({ zh: '构建主机镜像', en: 'building the image of the hosts' })
        await build(docker, name, base, lost)
      }
      const id = await imageId(docker, name)
      if (!id) throw dockerErrors['docker-image-failed']({ step: name })
      tell({ zh: '主机镜像已就绪', en: 'the image of the hosts is ready' }, 'done')
      return { name, id }
    },
    { signal },
  )
}
