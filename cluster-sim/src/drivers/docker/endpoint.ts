import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { dockerErrors } from './errors.ts'

const standard = 'unix:///var/run/docker.sock'
const locally = /^(unix:\/\/\/|tcp:\/\/(127\.[\d.]+|localhost|\[::1\])(:|$))/

const config = z.object({ currentContext: z.string().optional() })
const meta = z.object({ Endpoints: z.object({ docker: z.object({ Host: z.string() }) }) })

/** Host of the chosen context (Docker docs, "Docker contexts"); undefined for the default one. */
async function contextHost(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const folder = env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker')
  const name = env.DOCKER_CONTEXT || (await currentContext(folder))
  if (!name || name === 'default') return undefined
  // The client names a context's folder by the digest of its name.
  const digest = createHash('sha256').update(name).digest('hex')
  try {
    const file = join(folder, 'contexts/meta', digest, 'meta.json')
    return meta.parse(JSON.parse(await readFile(file, 'utf8'))).Endpoints.docker.Host
  } catch (cause) {
    throw dockerErrors['docker-context-unknown']({ name }, { cause })
  }
}

async function currentContext(folder: string): Promise<string | undefined> {
  try {
    return config.parse(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).currentContext
  } catch {
    return undefined
  }
}

/**
 * Address of the engine that the `docker` command would use: `DOCKER_HOST`, else the current context, else the
 * standard socket.
 * @throws LabError `docker-remote` for an engine on another machine, `docker-context-unknown`
 */
export async function findAddress(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const address = env.DOCKER_HOST || (await contextHost(env)) || standard
  if (!locally.test(address)) throw dockerErrors['docker-remote']({ address })
  return address
}
