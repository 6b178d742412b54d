import Docker from 'dockerode'
import { dockerErrors } from './errors.ts'

export type { Docker }

/** Oldest engine with all that is used here: 20.10, of 2020. */
const apiVersion = 'v1.41'

/**
 * A client of the engine at an address, which has answered.
 * @throws LabError `docker-missing`, `docker-not-running`, `docker-forbidden`
 */
export async function connect(address: string): Promise<Docker> {
  const { protocol, hostname, port, pathname } = new URL(address)
  const place =
    protocol === 'unix:'
      ? { socketPath: pathname }
      : { protocol: 'http' as const, host: hostname, port: port || 2375 }
  const docker = new Docker({ ...place, version: apiVersion })
  try {
    await docker.ping()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') throw dockerErrors['docker-missing']({ address }, { cause })
    if (code === 'EACCES') throw dockerErrors['docker-forbidden']({ address }, { cause })
    throw dockerErrors['docker-not-running']({ address }, { cause })
  }
  return docker
}

/** HTTP status of an engine's refusal. */
export function statusOf(error: unknown): number | undefined {
  return (error as { statusCode?: number } | undefined)?.statusCode
}

/** Passes over "no such container" and the like: what is to be removed may be gone. */
export async function unlessGone(work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    // 409: somebody else is removing it at this moment.
    if (![304, 404, 409].includes(statusOf(error) ?? 0)) throw error
  })
}
