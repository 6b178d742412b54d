import { type Address, talk } from './talk.ts'

/** One of ZooKeeper's four letter words: `srvr`, `ruok`. */
export function fourLetters(address: Address, word: string): Promise<string> {
  return talk('ZooKeeper', address, Buffer.from(word), (received, ended) =>
    ended ? received.toString('utf8') : undefined,
  )
}

/** A frame of ZooKeeper's protocol: its length, then numbers of 32 bits, texts with their length, or bytes. */
function frame(...parts: readonly (number | string | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part
      const text = Buffer.from(typeof part === 'string' ? part : '')
      const word = Buffer.alloc(4)
      word.writeInt32BE(typeof part === 'number' ? part : text.length)
      return Buffer.concat([word, text])
    }),
  )
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length)
  return Buffer.concat([length, body])
}

/** protocolVersion, lastZxidSeen, timeOut, sessionId, passwd (zookeeper.jute, ConnectRequest). */
const hello = frame(0, Buffer.alloc(8), 10_000, Buffer.alloc(8), 16, Buffer.alloc(16))
const GET_DATA = 4
const CLOSE = -11
const NO_NODE = -101

/**
 * A node's content.
 * @returns undefined if there is no such node
 * @throws Error when nothing answers or the server has no quorum
 */
export async function nodeData(address: Address, path: string): Promise<Buffer | undefined> {
  const requests = Buffer.concat([hello, frame(1, GET_DATA, path, Buffer.alloc(1)), frame(2, CLOSE)])
  const found = await talk('ZooKeeper', address, requests, (received) => {
    const greeting = received.length < 4 ? undefined : 4 + received.readInt32BE(0)
    if (greeting === undefined || received.length < greeting + 4) return undefined
    const reply = received.subarray(greeting + 4)
    if (reply.length < received.readInt32BE(greeting)) return undefined
    // ReplyHeader: xid, zxid, err; then GetDataResponse: data, stat.
    const error = reply.readInt32BE(12)
    if (error === NO_NODE) return { data: undefined }
    if (error !== 0) throw new Error(`ZooKeeper answered ${error} for ${path}`)
    return { data: reply.subarray(20, 20 + reply.readInt32BE(16)) }
  })
  return found.data
}
