import { z } from 'zod'
import { errors } from './errors.ts'
import { type ExchangeOptions, exchange, TooLarge } from './http.ts'
import type { WebHdfs } from './web-hdfs.ts'

const location = z.object({ Location: z.url() })
const statuses = z.object({
  FileStatuses: z.object({
    FileStatus: z.array(
      z.object({ pathSuffix: z.string(), type: z.enum(['FILE', 'DIRECTORY']), length: z.number() }),
    ),
  }),
})
const succeeded = z.object({ boolean: z.boolean() })
const refusal = z.object({ RemoteException: z.object({ exception: z.string(), message: z.string() }) })

/** Where the cluster's hosts can be reached from this process. */
export interface HdfsAddresses {
  nameNode(): Promise<{ hostname: string; port: number }>
  /** For the host names in the NameNode's answers. */
  endpoint(host: string, port: number): Promise<{ hostname: string; port: number }>
}

const reading = (maxBytes: number) => ({ op: 'OPEN', noredirect: 'true', length: String(maxBytes + 1) })

/**
 * WebHDFS of a cluster, as the notes' root. Every method throws LabError `hdfs-unreachable` when nothing
 * answers and `hdfs-refused` when HDFS says no.
 */
export function webHdfsAt(addresses: HdfsAddresses): WebHdfs {
  async function send(path: string, url: string, options: ExchangeOptions): Promise<Buffer | undefined> {
    let answer: Awaited<ReturnType<typeof exchange>>
    try {
      answer = await exchange(url, options)
    } catch (cause) {
      if (cause instanceof TooLarge)
        throw errors['hdfs-file-too-large']({ path, maxBytes: options.maxBytes ?? 0 })
      throw errors['hdfs-unreachable']({ url }, { cause })
    }
    if (answer.status < 400) return answer.body
    const text = answer.body.toString('utf8')
    const said = refusal.safeParse(parseJson(text)).data?.RemoteException
    if (said?.exception === 'FileNotFoundException') return undefined
    throw errors['hdfs-refused']({
      path,
      status: answer.status,
      reason: said?.message.split('\n')[0] ?? text.slice(0, 200),
    })
  }

  async function ask(method: string, path: string, query: Record<string, string>): Promise<unknown> {
    const { hostname, port } = await addresses.nameNode()
    const search = new URLSearchParams({ 'user.name': 'root', ...query })
    const escaped = path.split('/').map(encodeURIComponent).join('/')
    const body = await send(path, `http://${hostname}:${port}/webhdfs/v1${escaped}?${search}`, { method })
    return body === undefined ? undefined : parseJson(body.toString('utf8'))
  }

  /** The DataNode's address that the NameNode gave, made reachable from here. */
  async function dataNode(answer: unknown): Promise<string> {
    const url = new URL(location.parse(answer).Location)
    const { hostname, port } = await addresses.endpoint(url.hostname, Number(url.port))
    url.hostname = hostname
    url.port = String(port)
    return url.href
  }

  return {
    async write(path, content, { replication } = {}) {
      const copies: Record<string, string> = replication ? { replication: String(replication) } : {}
      const answer = await ask('PUT', path, {
        op: 'CREATE',
        overwrite: 'true',
        noredirect: 'true',
        ...copies,
      })
      await send(path, await dataNode(answer), { method: 'PUT', body: content, timeout: 60_000 })
    },
    async read(path, maxBytes = 16 * 1024 * 1024) {
      const answer = await ask('GET', path, reading(maxBytes))
      const body =
        answer === undefined
          ? undefined
          : await send(path, await dataNode(answer), { timeout: 60_000, maxBytes })
      if (!body) throw errors['hdfs-refused']({ path, status: 404, reason: 'File does not exist' })
      return body.toString('utf8')
    },
    async list(path) {
      const answer = await ask('GET', path, { op: 'LISTSTATUS' })
      if (answer === undefined) return undefined
      const base = path.replace(/\/+$/, '')
      return statuses.parse(answer).FileStatuses.FileStatus.map(({ pathSuffix, type, length }) => ({
        path: pathSuffix ? `${base}/${pathSuffix}` : base,
        type,
        length,
      }))
    },
    async remove(path) {
      return succeeded.parse(await ask('DELETE', path, { op: 'DELETE', recursive: 'true' })).boolean
    },
    async mkdirs(path) {
      await ask('PUT', path, { op: 'MKDIRS' })
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
