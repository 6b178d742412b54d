import type { FlinkRest } from '@flink-lab/cluster-sim/clients/flink-rest'
import type { Engine } from '@flink-lab/engine/engine'

/** Waits until one TaskManager is registered. @throws Error after `limitMs` */
export async function registered(flink: FlinkRest, limitMs = 60_000): Promise<void> {
  const deadline = performance.now() + limitMs
  while (performance.now() < deadline) {
    const count = await flink.overview().then(
      (overview) => overview.taskmanagers,
      () => 0,
    )
    if (count > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`no TaskManager registered within ${limitMs} ms`)
}

/** What a result's reader needs to compare it with another machine's. */
export function versionsOf(engine: Engine): Record<string, string> {
  return {
    flink: engine.flink.version,
    hadoop: engine.hadoop.version,
    java: engine.java.build,
    node: process.version,
  }
}
