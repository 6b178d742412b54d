import type { Topology } from '../topology.ts'

/** A topology with one Kafka broker more, on its first host (四.2). */
export function withKafka(topology: Topology): Topology {
  const [first = '', ...others] = Object.keys(topology.hosts)
  const hosts = Object.fromEntries(
    [first, ...others].map((host) => [
      host,
      [...(topology.hosts[host] ?? []), ...(host === first ? ['kafka'] : [])],
    ]),
  )
  const { name, title } = topology
  return {
    ...topology,
    name: `${name}-kafka`,
    title: { zh: `${title.zh}，加一个 Kafka`, en: `${title.en}, and a Kafka broker` },
    hosts,
  }
}
