import { type Address, talk } from './talk.ts'

/** api_key 18 (ApiVersions), version 0, correlation id 1, no client id: Kafka protocol guide, "ApiVersions". */
const apiVersions = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff])

/**
 * How many kinds of requests a broker answers. It answers none before it has started.
 * @throws Error when nothing answers
 */
export async function apisOf(address: Address): Promise<number> {
  return talk('Kafka', address, apiVersions, (received) => {
    if (received.length < 14 || received.length < 4 + received.readInt32BE(0)) return undefined
    const error = received.readInt16BE(8)
    if (error !== 0) throw new Error(`Kafka answered ${error}`)
    return received.readInt32BE(10)
  })
}
