import { request } from 'node:http'

/** One HTTP exchange's limits. */
export interface ExchangeOptions {
  method?: string
  body?: string | Uint8Array
  /** Milliseconds for the whole exchange. Default 10 000. */
  timeout?: number
  /** Bytes of the answer that are accepted. Default 32 MiB. */
  maxBytes?: number
}

/** The answer was longer than allowed. */
export class TooLarge extends Error {}

/**
 * One request, answer in memory. Redirects are not followed: they name hosts that only the cluster knows.
 * Not `fetch`, because a DataNode answers every upload with `100 Continue`, unasked, which undici refuses.
 * @throws TooLarge, or a socket's error when nothing answers
 */
export function exchange(
  url: string,
  options: ExchangeOptions = {},
): Promise<{ status: number; body: Buffer }> {
  const { method = 'GET', body, timeout = 10_000, maxBytes = 32 * 1024 * 1024 } = options
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout)
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method, headers, signal }, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > maxBytes) response.destroy(new TooLarge(url))
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
